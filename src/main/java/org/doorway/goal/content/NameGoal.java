package org.doorway.goal.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.doorway.participant.Words;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody says what they would like. */
@Schema(
        description = "Something that somebody would like, as they say it. It begins as an idea.",
        examples = {"""
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e01",
                  "words": "Only drink on weekends, and never before driving.",
                  "lifeArea": "substance_use",
                  "aim": "moderation"
                }""", """
                { "words": "See my sister again." }""", """
                {
                  "words": "See my sister again.",
                  "steps": [{ "words": "Find her number." }, { "words": "Write what I want to say." }]
                }"""})
public record NameGoal(
        @Nullable @Schema(description = "Chosen by the caller to make retries safe. Absent: the service makes one.")
        UUID id,

        @NotBlank @Size(max = Words.LONGEST) @Schema(
                description = "The goal in the person's own words, kept exactly as they said it.",
                examples = "See my sister again.")
        String words,

        @Nullable @Schema(description = "Which part of life it is about. Absent: `other`.")
        LifeArea lifeArea,

        @Nullable @Schema(description = "Which way they want to go. Absent: `other`.")
        Aim aim,

        @Nullable @Schema(description = "The relationship of theirs that it concerns, by its id.")
        UUID relationship,

        @Nullable @Size(max = MOST_STEPS) @Schema(
                description =
                        "Small steps towards it, in the order in which they are to be taken. Absent or empty: none yet.")
        List<@NotNull @Valid AddStep> steps)
        implements Meant {
    static final int MOST_STEPS = 20;

    /** No steps are as good as none. */
    public NameGoal {
        steps = steps == null || steps.isEmpty() ? null : steps;
    }

    public List<AddStep> stepsOrNone() {
        return steps == null ? List.of() : steps;
    }

    public GoalContent content() {
        return GoalContent.of(words, lifeArea, aim, relationship);
    }

    @Override
    public Object meaning() {
        return new NameGoal(id, words, content().lifeArea(), content().aim(), relationship, steps);
    }
}
