package org.doorway.goal.content;

import jakarta.validation.constraints.Size;
import org.doorway.participant.Words;
import org.doorway.platform.language.BlankText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a goal goes to another state, if somebody likes to say it. */
@Schema(
        description = "Why, if they like to say it. `{}` will do.",
        examples = {"{}", """
                { "reason": "My brother is in hospital. This can wait." }"""})
public record Because(
        @Nullable @Size(max = Words.LONGEST) @Schema(
                description = "In the person's own words, kept exactly as they said it. Blank means absent.",
                examples = "My brother is in hospital. This can wait.")
        String reason) {
    /** A reason says something or is absent. */
    public Because {
        reason = BlankText.orNothing(reason);
    }
}
