package org.doorway.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.doorway.platform.http.Created;
import org.doorway.reportrun.ReportRunView;
import org.doorway.reportrun.ReportRuns;

/** Has saved reports made: when somebody wants one, and when the time of one has come. */
@ApplicationScoped
@Transactional
class SavedRuns {
    private static final int AT_ONCE = 100;

    private final SavedReports reports;
    private final Timetables timetables;
    private final ReportRuns runs;
    private final Clock clock;

    SavedRuns(SavedReports reports, Timetables timetables, ReportRuns runs, Clock clock) {
        this.reports = reports;
        this.timetables = timetables;
        this.runs = runs;
        this.clock = clock;
    }

    Created<ReportRunView> now(UUID id, RunSavedReport request) {
        return runs.ask(reports.require(id).order(), request.id());
    }

    /** Of times that were missed, the last one is made up for. What several do at the same time is done once: each report is one's at a time, and each of its times is one run. */
    void due() {
        for (var report : reports.due(clock.instant(), AT_ONCE)) {
            var timetable = timetables.of(report);
            if (timetable != null) {
                var now = clock.instant();
                runs.makeUp(report.order(), timetable.lastUntil(now), now);
                report.waitFrom(now, timetable);
            }
        }
    }
}
