package org.doorway.goal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.doorway.goal.content.Aim;
import org.doorway.goal.content.GoalContent;
import org.doorway.goal.content.LifeArea;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A goal begins as an idea that somebody says in their own words. They may set out for it, let it rest for as long as
 * they like and come back to it, reach it, or set it aside, and begin again whenever they want ({@link GoalState}).
 * Which way it points, which part of life it is about and how it is said may change at any time and as often as they
 * want: that is what goals are for. Nothing ever happens to a goal by itself.
 *
 * <p>Each change makes a version, and {@link GoalVersion} keeps it. The place that a goal has among the others of the
 * same person is not part of it: putting goals in another order changes none of them.
 */
@Entity
class Goal {
    @Id
    UUID id;

    @Column(updatable = false)
    UUID participantId;

    @Nullable UUID relationshipId;

    @Enumerated(EnumType.STRING)
    GoalState state;

    @Enumerated(EnumType.STRING)
    LifeArea lifeArea;

    @Enumerated(EnumType.STRING)
    Aim aim;

    byte[] words;

    /** Smallest first. Set by {@link GoalRepository#putInOrder} only. */
    @Column(updatable = false)
    int position;

    @Column(updatable = false)
    Instant namedAt;

    Instant changedAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Goal() {}

    static Goal name(UUID id, UUID participant, byte[] createdAs, int position, Instant now) {
        var goal = new Goal();
        goal.id = id;
        goal.participantId = participant;
        goal.createdAs = createdAs;
        goal.position = position;
        goal.state = GoalState.IDEA;
        goal.namedAt = now;
        goal.changedAt = now;
        return goal;
    }

    /** @param newWords those of the content, sealed */
    void say(byte[] newWords, GoalContent content, Instant now) {
        words = newWords;
        lifeArea = content.lifeArea();
        aim = content.aim();
        relationshipId = content.relationship();
        changedAt = now;
    }

    /** What can be said of it anew. */
    record Standing(
            GoalState state,
            LifeArea lifeArea,
            Aim aim,
            @Nullable UUID relationshipId,
            byte[] words) {}

    Standing standing() {
        return new Standing(state, lifeArea, aim, relationshipId, words);
    }

    /** Takes it back to what it was. */
    void stand(Standing before) {
        state = before.state();
        lifeArea = before.lifeArea();
        aim = before.aim();
        relationshipId = before.relationshipId();
        words = before.words();
    }

    /**
     * Goes to another state.
     *
     * @return false when it was in this state already, and nothing has changed
     * @throws Problem {@code no-way-there} (409), with the state and what is possible from it
     */
    boolean go(GoalState to, Instant now) {
        if (state == to) {
            return false;
        }
        if (!state.next().contains(to)) {
            throw Problem.of(
                    GoalError.NO_WAY_THERE, Map.of("state", Spelling.of(state), "possible", state.nextWords()));
        }
        state = to;
        changedAt = now;
        return true;
    }
}
