package org.doorway.reflection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.doorway.participant.Words;
import org.doorway.platform.language.BlankText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody thinks about changing and about staying the same: also what is sealed of it. */
@Schema(
        name = "ReflectionContent",
        description = "What somebody thinks about changing and about staying the same. Everything may be left out.",
        examples = """
                {
                  "kind": "weighing",
                  "prosOfChanging": "Sleep. Money for the trip.",
                  "consOfChanging": "Nobody to be with on Fridays.",
                  "prosOfStaying": "It works, mostly.",
                  "consOfStaying": "Another winter like the last.",
                  "importance": 7,
                  "confidence": 3
                }""")
public record ReflectionContent(
        @Nullable @Schema(description = "What it is about. Absent: `other`.")
        ReflectionKind kind,

        @Nullable @Schema(description = "The relationship of theirs that it is about, by its id.")
        UUID relationship,

        @Nullable @Schema(description = "The goal of theirs that it is about, by its id. Its state stays as it is.")
        UUID goal,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "What they say, in their own words.")
        String words,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "What speaks for changing.")
        String prosOfChanging,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "What speaks against changing.")
        String consOfChanging,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "What speaks for staying the same.")
        String prosOfStaying,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "What speaks against staying the same.")
        String consOfStaying,

        @Nullable @Min(0) @Max(10) @Schema(description = "How important a change is to them, 0 to 10.")
        Integer importance,

        @Nullable @Min(0) @Max(10) @Schema(description = "How confident they are that they could, 0 to 10.")
        Integer confidence,

        @Nullable @Schema(description = "A stage of change, if they like the label. It is shown for 90 days, and does nothing.")
        Stage stage) {
    /** Blank words say nothing. */
    public ReflectionContent {
        kind = kind == null ? ReflectionKind.OTHER : kind;
        words = BlankText.orNothing(words);
        prosOfChanging = BlankText.orNothing(prosOfChanging);
        consOfChanging = BlankText.orNothing(consOfChanging);
        prosOfStaying = BlankText.orNothing(prosOfStaying);
        consOfStaying = BlankText.orNothing(consOfStaying);
    }

    ReflectionContent withoutStage() {
        return new ReflectionContent(
                kind,
                relationship,
                goal,
                words,
                prosOfChanging,
                consOfChanging,
                prosOfStaying,
                consOfStaying,
                importance,
                confidence,
                null);
    }
}
