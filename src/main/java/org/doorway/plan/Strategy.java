package org.doorway.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that helps. */
@Schema(description = "Something that helps, in the person's own words.")
public record Strategy(
        @NotNull @Schema(description = "When it is for.") Situation situation,

        @NotBlank @Size(max = LONGEST) @Schema(description = "What to do.", examples = "Go slow, with Robin in the room.")
        String words) {
    /** In characters: twenty of them are still one page. */
    static final int LONGEST = 400;
}
