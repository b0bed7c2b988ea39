package org.doorway.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.doorway.platform.language.BlankText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody whom the person trusts. */
@Schema(description = "Somebody whom they trust.")
public record TrustedPerson(
        @NotBlank @Size(max = 100) @Schema(description = "What they call them.", examples = "Robin")
        String name,

        @Nullable @Size(max = 200) @Schema(description = "How to reach them.", examples = "Two doors down, knock twice.")
        String reach) {
    /** Blank words say nothing. */
    public TrustedPerson {
        reach = BlankText.orNothing(reach);
    }
}
