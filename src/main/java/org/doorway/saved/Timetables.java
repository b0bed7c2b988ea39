package org.doorway.saved;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.report.ReportCheck;
import org.doorway.reportrun.Audience;
import org.doorway.site.LocalDays;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/** The clocks and the fiscal years that schedules go by. */
@ApplicationScoped
class Timetables {
    private final ReportCheck check;
    private final SiteDirectory sites;
    private final Audience audience;
    private final Clock clock;

    Timetables(ReportCheck check, SiteDirectory sites, Audience audience, Clock clock) {
        this.check = check;
        this.sites = sites;
        this.audience = audience;
        this.clock = clock;
    }

    /** Null: it has no schedule. */
    @Nullable Timetable of(SavedReport report) {
        return report.schedule == null
                ? null
                : new Timetable(
                        report.schedule,
                        days(report, report.schedule),
                        check.fiscalYearStart(report.wanted),
                        check.weekStart(report.wanted));
    }

    private LocalDays days(SavedReport report, Schedule schedule) {
        return sites.all().stream()
                .filter(site -> site.code().equals(schedule.site()))
                .map(SiteRef::days)
                .findAny()
                .orElseGet(() -> check.days(report.wanted, clock.instant(), audience.sites(report.covered)));
    }

    /** @throws Problem {@code invalid-input}: it is about more than these sites */
    void requireWithin(SavedReportContent content, @Nullable List<Integer> covered) {
        var faults = new ArrayList<Fault>();
        check.request(content.report(), clock.instant(), audience.sites(covered), faults);
        Problem.throwIfAny(faults.stream().map(fault -> fault.within("/report")).toList());
    }
}
