package org.doorway.counseling.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.doorway.counseling.PastSessionView;
import org.doorway.counseling.SessionLists;
import org.doorway.goal.GoalView;
import org.doorway.visit.PastVisitView;
import org.doorway.visit.PastVisits;

/** When somebody was here last, as a picture of them shows it: for what, and with whom they sat. */
@ApplicationScoped
class Encounters {
    private static final int LAST_VISITS = 10;
    private static final int LAST_SESSIONS = 5;

    private final PastVisits visits;
    private final SessionLists sessions;

    Encounters(PastVisits visits, SessionLists sessions) {
        this.visits = visits;
        this.sessions = sessions;
    }

    List<PastVisitView> visits(UUID participant) {
        return visits.last(participant, LAST_VISITS);
    }

    List<PastSessionView> sessions(UUID participant, List<GoalView> theirGoals) {
        return sessions.last(participant, theirGoals, LAST_SESSIONS);
    }
}
