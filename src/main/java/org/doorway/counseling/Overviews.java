package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.doorway.goal.Goals;
import org.doorway.goal.Relationships;
import org.doorway.participant.Participants;
import org.doorway.plan.SaferPlans;
import org.doorway.visit.PastVisits;

/** One picture of a person: each part of it is read once, however many goals or visits there are. */
@ApplicationScoped
@Transactional
public class Overviews {
    private static final int LAST_VISITS = 10;

    private final Participants participants;
    private final Relationships relationships;
    private final Goals goals;
    private final SaferPlans plans;
    private final PastVisits visits;

    Overviews(
            Participants participants, Relationships relationships, Goals goals, SaferPlans plans, PastVisits visits) {
        this.participants = participants;
        this.relationships = relationships;
        this.goals = goals;
        this.plans = plans;
        this.visits = visits;
    }

    OverviewView of(UUID participant) {
        return OverviewView.of(
                participants.get(participant),
                relationships.of(participant),
                goals.inOrder(participant, null),
                plans.get(participant),
                visits.last(participant, LAST_VISITS));
    }
}
