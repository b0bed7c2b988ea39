package org.doorway.goal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.doorway.goal.content.Aim;
import org.doorway.goal.content.LifeArea;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What a goal was from one moment on, until the next version. Written with the change that made it, and never altered:
 * "in March you wanted ...".
 */
@Entity
@Immutable
class GoalVersion {
    @Embeddable
    record Key(UUID goalId, int version) {}

    @EmbeddedId
    Key key;

    Instant at;

    @Enumerated(EnumType.STRING)
    GoalState state;

    @Enumerated(EnumType.STRING)
    LifeArea lifeArea;

    @Enumerated(EnumType.STRING)
    Aim aim;

    @Nullable UUID relationshipId;

    byte[] words;

    byte @Nullable [] reason;

    @SuppressWarnings("NullAway.Init")
    GoalVersion() {}

    /** @param reason sealed */
    static GoalVersion of(Goal goal, byte @Nullable [] reason) {
        var version = new GoalVersion();
        version.key = new Key(goal.id, goal.version);
        version.at = goal.changedAt;
        version.state = goal.state;
        version.lifeArea = goal.lifeArea;
        version.aim = goal.aim;
        version.relationshipId = goal.relationshipId;
        version.words = goal.words;
        version.reason = reason;
        return version;
    }
}
