package org.doorway.goal;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody found that a goal was going. */
@Schema(name = "Rating", description = "How somebody found that a goal was going.")
public record RatingView(
        UUID id,

        @Schema(description = "0 to 10, whatever that means to them.", examples = "4")
        int rating,

        @Schema(description = "When they said so.") Instant ratedAt,

        @Nullable @Schema(description = "What they said about it.", examples = "Better than I thought.")
        String words) {
    static RatingView of(GoalRating rating, GoalRating.Form form) {
        return new RatingView(rating.id, form.rating(), rating.ratedAt, form.words());
    }
}
