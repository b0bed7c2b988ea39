package org.doorway.counseling.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.doorway.goal.Goals;
import org.doorway.participant.Participants;
import org.doorway.participant.join.Joins;
import org.doorway.plan.SaferPlans;
import org.doorway.reflection.Reflections;
import org.doorway.relationship.Relationships;

/** One picture of a person: each part of it is read once, however many goals or visits there are. */
@ApplicationScoped
@Transactional
public class Overviews {
    private static final int LAST_REFLECTIONS = 5;

    private final Participants participants;
    private final Joins joins;
    private final Relationships relationships;
    private final Goals goals;
    private final Reflections reflections;
    private final SaferPlans plans;
    private final Encounters encounters;

    Overviews(
            Participants participants,
            Joins joins,
            Relationships relationships,
            Goals goals,
            Reflections reflections,
            SaferPlans plans,
            Encounters encounters) {
        this.participants = participants;
        this.joins = joins;
        this.relationships = relationships;
        this.goals = goals;
        this.reflections = reflections;
        this.plans = plans;
        this.encounters = encounters;
    }

    OverviewView of(UUID participant) {
        var known = participants.get(participant);
        var wanted = goals.inOrder(participant, null);
        return new OverviewView(
                known,
                participants.contact(participant),
                joins.get(participant).records(),
                relationships.of(participant),
                wanted,
                OverviewView.nextSteps(wanted),
                reflections.last(participant, LAST_REFLECTIONS),
                plans.get(participant),
                encounters.visits(participant),
                encounters.sessions(participant, wanted));
    }
}
