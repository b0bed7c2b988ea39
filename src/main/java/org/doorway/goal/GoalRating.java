package org.doorway.goal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How somebody found that a goal was going, once. It is said and stays; the next one says how it is then. */
@Entity
@Immutable
class GoalRating {
    /** What is sealed of it. */
    record Form(int rating, @Nullable String words) {}

    @Id
    UUID id;

    UUID goalId;
    Instant ratedAt;
    byte[] content;
    byte[] createdAs;

    @SuppressWarnings("NullAway.Init")
    GoalRating() {}

    static GoalRating of(UUID id, UUID goal, Instant ratedAt, byte[] content, byte[] createdAs) {
        var rating = new GoalRating();
        rating.id = id;
        rating.goalId = goal;
        rating.ratedAt = ratedAt;
        rating.content = content;
        rating.createdAs = createdAs;
        return rating;
    }

    static String place(UUID id) {
        return "goal_rating.content:" + id;
    }
}
