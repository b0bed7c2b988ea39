package org.doorway.goal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.doorway.goal.content.ChangeStep;
import org.jspecify.annotations.Nullable;

/**
 * A small step is added behind the others, may be moved before them, said differently, taken, found not to have been
 * taken after all, and thrown away. The first one that was not taken is the next one.
 */
@Entity
class GoalStep {
    @Id
    UUID id;

    @Column(updatable = false)
    UUID goalId;

    byte[] words;
    int position;

    @Nullable Instant takenAt;

    /** When it was last said differently, moved or taken; null: not yet. */
    @Nullable Instant changedAt;

    /** What else was said of it by those who did not know of each other, sealed. */
    byte @Nullable [] alsoSaid;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    GoalStep() {}

    static GoalStep of(UUID id, UUID goal, byte[] words, int position, byte[] createdAs) {
        var step = new GoalStep();
        step.id = id;
        step.goalId = goal;
        step.words = words;
        step.position = position;
        step.createdAs = createdAs;
        return step;
    }

    /**
     * Whether a change says nothing new.
     *
     * @param said the step's own words
     */
    boolean isMeantAs(ChangeStep change, String said) {
        return said.equals(change.words())
                && !Boolean.TRUE.equals(change.next())
                && (change.taken() == null || change.taken() == (takenAt != null));
    }

    /** Taking a step twice changes nothing: it was taken when it was first said to be. */
    void take(boolean taken, Instant now) {
        if (!taken) {
            takenAt = null;
        } else if (takenAt == null) {
            takenAt = now;
        }
    }
}
