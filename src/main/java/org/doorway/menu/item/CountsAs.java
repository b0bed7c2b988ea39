package org.doorway.menu.item;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one unit of an item counts as in reports. */
@Schema(
        description =
                "What one unit counts as in reports: a pack of ten counts ten syringes, a naloxone kit two doses. It is "
                        + "remembered with everything that is recorded, and what was recorded before a change keeps it.")
public record CountsAs(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,39}", message = "naloxone_dose") @Schema(examples = "naloxone_dose")
        String what,

        @NotNull @Min(1) @Max(10_000) @Schema(examples = "2")
        Integer quantity) {}
