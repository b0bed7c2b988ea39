package org.doorway.visit.line;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line as stored. */
@Schema(name = "Line", description = "Something taken, asked for or brought back.")
public record LineView(
        UUID id,
        @Schema(examples = "food.meal") String item,

        @Schema(description = "How many were given, or brought back.", examples = "1")
        int given,

        @Nullable @Schema(description = "How many were asked for, if that is known.")
        Integer askedFor,

        @Nullable @Schema(description = "How many of the given are for other people.")
        Integer forOthers,

        @Nullable @Schema(description = "Why less was given than was asked for.")
        UnmetReason unmetReason,

        @Nullable @Schema(description = "How long it took, in minutes.")
        Integer minutes,

        @Nullable @Schema(description = "The stock lot that it came from.")
        String lot,

        @Schema(description = "Whether the number is an estimate.")
        boolean estimated) {
    public static LineView of(VisitLine line, String item) {
        return new LineView(
                line.key.id(),
                item,
                line.given,
                line.askedFor,
                line.forOthers,
                line.unmetReason,
                line.minutes,
                line.lot,
                line.estimated);
    }
}
