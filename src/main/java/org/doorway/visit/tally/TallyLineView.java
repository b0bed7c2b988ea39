package org.doorway.visit.tally;

import org.doorway.visit.line.UnmetReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many of an item were given out, as stored. */
@Schema(name = "TallyLine", description = "How many of an item were given out.")
public record TallyLineView(
        @Schema(examples = "food.meal") String item,
        @Schema(examples = "42") int given,

        @Nullable @Schema(description = "How many were asked for, if that is known.")
        Integer askedFor,

        @Nullable @Schema(description = "Why less was given than was asked for.")
        UnmetReason unmetReason,

        @Schema(description = "Whether the number is an estimate.")
        boolean estimated) {
    static TallyLineView of(Tally.Given line, String item) {
        return new TallyLineView(item, line.given(), line.askedFor(), line.unmetReason(), line.estimated());
    }
}
