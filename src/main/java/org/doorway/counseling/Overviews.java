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
    private static final int LAST_SESSIONS = 5;

    private final Participants participants;
    private final Relationships relationships;
    private final Goals goals;
    private final SaferPlans plans;
    private final PastVisits visits;
    private final SessionLists sessions;

    Overviews(
            Participants participants,
            Relationships relationships,
            Goals goals,
            SaferPlans plans,
            PastVisits visits,
            SessionLists sessions) {
        this.participants = participants;
        this.relationships = relationships;
        this.goals = goals;
        this.plans = plans;
        this.visits = visits;
        this.sessions = sessions;
    }

    OverviewView of(UUID participant) {
        var known = participants.get(participant);
        var wanted = goals.inOrder(participant, null);
        return new OverviewView(
                known,
                relationships.of(participant),
                wanted,
                OverviewView.nextSteps(wanted),
                plans.get(participant),
                visits.last(participant, LAST_VISITS),
                sessions.last(participant, wanted, LAST_SESSIONS));
    }
}
