package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.PlausibleTime;
import org.doorway.site.SiteDirectory;
import org.doorway.stop.StopDirectory;
import org.doorway.visit.line.CorrectLine;

/** What the desk wrote down wrongly is put right: the visit, its lines, a departure that was none, a void that was none. */
@ApplicationScoped
@Transactional
public class Corrections {
    private final Visits visits;
    private final VisitRepository rows;
    private final SiteDirectory sites;
    private final StopDirectory stops;
    private final Clock clock;

    Corrections(Visits visits, VisitRepository rows, SiteDirectory sites, StopDirectory stops, Clock clock) {
        this.visits = visits;
        this.rows = rows;
        this.sites = sites;
        this.stops = stops;
        this.clock = clock;
    }

    /** Corrects a visit; the same correction again changes nothing. */
    public VisitView correct(UUID id, CorrectVisit request) throws SQLException {
        return visits.edit(id, visit -> {
            visit.requireCounted();
            var site = sites.of(visit.siteId);
            var arrivedAt = request.arrivedAt().from(visit.arrivedAt, visit.recordedAt);
            var faults = new ArrayList<Fault>();
            PlausibleTime.fault("/arrivedAt", arrivedAt, clock.instant()).ifPresent(faults::add);
            stops.check(request.stop().value(), site, "/stop", faults);
            Problem.throwIfAny(faults);
            if (!arrivedAt.equals(visit.arrivedAt)) {
                visit.moveTo(arrivedAt, site.endOfDay(arrivedAt));
            }
            visit.correct(request);
        });
    }

    /** Corrects a line that counts; the same correction again changes nothing. */
    public VisitView correctLine(UUID id, UUID lineId, CorrectLine request) throws SQLException {
        return visits.edit(id, visit -> {
            visit.requireCounted();
            var line = rows.lines(id).stream()
                    .filter(known -> known.key.id().equals(lineId) && known.counts())
                    .findAny()
                    .orElseThrow(Problem::notFound);
            if (line.correct(request, clock.instant())) {
                rows.countChange(visit);
            }
        });
    }

    /** Nobody left; if nobody had, nothing changes. */
    public VisitView undoDeparture(UUID id) throws SQLException {
        return visits.edit(id, Visit::stay);
    }

    /** The visit was no mistake; if it counts already, nothing changes. */
    public VisitView restore(UUID id) throws SQLException {
        return visits.edit(id, Visit::restore);
    }
}
