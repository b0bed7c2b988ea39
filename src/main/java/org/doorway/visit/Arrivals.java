package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.doorway.platform.http.Created;
import org.doorway.platform.problem.Problem;
import org.doorway.visit.arrival.ArrivalCheck;
import org.doorway.visit.arrival.CheckIn;
import org.doorway.visit.arrival.Recognition;

/** Recording a whole visit: the one request that everything else must never slow down or gate. */
@ApplicationScoped
public class Arrivals {
    private final ArrivalCheck check;
    private final Recognition recognition;
    private final VisitViews views;
    private final Visits visits;

    Arrivals(ArrivalCheck check, Recognition recognition, VisitViews views, Visits visits) {
        this.check = check;
        this.recognition = recognition;
        this.views = views;
        this.visits = visits;
    }

    /**
     * Records a visit, whole or not at all.
     *
     * @return the visit as stored; not new when the same request was recorded before
     * @throws Problem {@code invalid-input} with every fault, or {@code id-taken} when the id stands for another visit
     */
    public Created<VisitView> checkIn(CheckIn request) throws SQLException {
        return checkIn(request, request);
    }

    /**
     * The same for a request whose time had to be corrected.
     *
     * @param asSent what the same request will be recognised by when it is repeated
     */
    public Created<VisitView> checkIn(CheckIn request, CheckIn asSent) throws SQLException {
        var arrival = check.arrival(request, asSent);
        var outcome = recognition.record(arrival, request);
        return outcome.isNew()
                ? new Created<>(views.ofNew(arrival, outcome.recognised()), true)
                : new Created<>(visits.repeated(arrival), false);
    }
}
