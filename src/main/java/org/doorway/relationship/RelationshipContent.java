package org.doorway.relationship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.doorway.participant.Words;
import org.doorway.platform.language.BlankText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A relationship with a substance or a behaviour, as somebody describes it: also what is sealed of it. */
@Schema(
        name = "RelationshipContent",
        description =
                "A relationship with a substance or a behavior, in the person's own words. Only their name for it "
                        + "is needed. People use for reasons: what it gives stands first.",
        examples = """
                {
                  "name": "Speed",
                  "kind": "substance",
                  "standing": "mixed",
                  "gives": "Energy for the night shift, and company.",
                  "costs": "Sundays. My teeth.",
                  "triggers": "Payday.",
                  "setting": "At work, and at Robin's.",
                  "route": "Nose, sometimes smoked.",
                  "mixing": "Beer to come down."
                }""")
public record RelationshipContent(
        @NotBlank @Size(max = Words.LONGEST_NAME) @Schema(description = "What they call it, kept exactly as they said it.", examples = "Speed")
        String name,

        @Nullable @Schema(description = "Whether it is a substance, or something that they do.")
        RelationshipKind kind,

        @Nullable @Schema(description = "How they see it.") Standing standing,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "What it gives them.")
        String gives,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "What it costs them.")
        String costs,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "Why they do it.")
        String reasons,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "What sets it off.")
        String triggers,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "Where, when and with whom.")
        String setting,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "How they take it.")
        String route,

        @Nullable @Size(max = Words.LONGEST) @Schema(description = "What it is mixed with.")
        String mixing) {
    /** Blank words say nothing. */
    public RelationshipContent {
        gives = BlankText.orNothing(gives);
        costs = BlankText.orNothing(costs);
        reasons = BlankText.orNothing(reasons);
        triggers = BlankText.orNothing(triggers);
        setting = BlankText.orNothing(setting);
        route = BlankText.orNothing(route);
        mixing = BlankText.orNothing(mixing);
    }
}
