package org.doorway.goal.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.doorway.participant.Words;
import org.doorway.platform.language.BlankText;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A goal as it is wanted from now on. */
@Schema(
        description = "A goal as it is wanted from now on. Replaces all that was said before, which its history keeps.",
        examples = """
                {
                  "words": "No drinking in January, then see.",
                  "lifeArea": "substance_use",
                  "aim": "break",
                  "reason": "Weekends turned out to be the hard part."
                }""")
public record ChangeGoal(
        @NotBlank @Size(max = Words.LONGEST) @Schema(
                description = "The goal in the person's own words, kept exactly as they said it.",
                examples = "No drinking in January, then see.")
        String words,

        @Nullable @Schema(description = "Which part of life it is about. Absent: `other`.")
        LifeArea lifeArea,

        @Nullable @Schema(description = "Which way they want to go. Absent: `other`.")
        Aim aim,

        @Nullable @Schema(description = "The relationship of theirs that it concerns, by its id.")
        UUID relationship,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "Why, if they like to say it.", examples = "Weekends turned out to be the hard part.")
        String reason)
        implements Meant {
    public GoalContent content() {
        return GoalContent.of(words, lifeArea, aim, relationship);
    }

    @Override
    public Object meaning() {
        return new ChangeGoal(words, content().lifeArea(), content().aim(), relationship, BlankText.orNothing(reason));
    }
}
