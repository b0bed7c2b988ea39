package org.doorway.visit.line;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something taken, asked for or brought back. Only the item is needed: one of it was given. */
@Schema(
        description = "Something taken, asked for or brought back. Only the item is needed: one of it was given. With "
                + "nothing but a reason, one was asked for and none given.")
public record AddLine(
        @Nullable @Schema(description = "Chosen by you, so that a repeated request is recognised. Absent: made here.")
        UUID id,

        @NotBlank @Size(max = 200) @Schema(description = "Code of an item on the menu.", examples = "food.meal")
        String item,

        @Nullable @Min(0) @Max(100_000) @Schema(description = "How many were given, or brought back. Absent: 1; beside a reason: 0.", examples = "1")
        Integer given,

        @Nullable @Min(0) @Max(100_000) @Schema(
                description =
                        "How many were asked for. Absent: that is not known; beside a reason: one more than were given.")
        Integer askedFor,

        @Nullable @Min(0) @Max(100_000) @Schema(description = "How many of the given are for other people.")
        Integer forOthers,

        @Nullable @Schema(
                description =
                        "Why less was given than was asked for. A fault where as many were given as were asked for.")
        UnmetReason unmetReason,

        @Nullable @Min(0) @Max(1440) @Schema(description = "How long it took, in minutes.")
        Integer minutes,

        @Nullable @Pattern(regexp = LOT, message = "LOT-2026-11") @Schema(description = "The stock lot that it came from.")
        String lot,

        @Nullable @Schema(description = "Whether the number is an estimate. Absent: no.")
        Boolean estimated) {
    static final String LOT = "[A-Za-z0-9][A-Za-z0-9./_-]{0,39}";

    Quantities quantities() {
        return Quantities.of(given, askedFor, unmetReason);
    }

    boolean isEstimated() {
        return estimated != null && estimated;
    }

    /** The same line with everything filled in that it leaves open. */
    public AddLine spelledOut() {
        var meant = quantities();
        return new AddLine(
                id, item, meant.given(), meant.askedFor(), forOthers, unmetReason, minutes, lot, isEstimated());
    }
}
