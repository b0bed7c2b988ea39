package org.doorway.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Retries;
import org.doorway.report.document.ReportKind;
import org.doorway.reportrun.Audience;

/** Saving reports, and changing and deleting what is saved. */
@ApplicationScoped
@Transactional
public class SavedReports {
    private final SavedReportRepository reports;
    private final Audience audience;
    private final Timetables timetables;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final CallerLanguage callers;
    private final Clock clock;

    SavedReports(
            SavedReportRepository reports,
            Audience audience,
            Timetables timetables,
            Retries retries,
            IfMatch ifMatch,
            CallerLanguage callers,
            Clock clock) {
        this.reports = reports;
        this.audience = audience;
        this.timetables = timetables;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.callers = callers;
        this.clock = clock;
    }

    /** Saves a report; the same request again changes nothing. */
    public Created<SavedReportView> save(SaveReport request) {
        var id = Ids.orHappening(request.id());
        return retries.begin("saveReport", id, request)
                .once(
                        reports.findByIdOptional(id),
                        // Whoever may not see it has another one in mind.
                        known -> audience.hasCaller(known.covered) ? known.createdAs : null,
                        SavedReportView::of,
                        createdAs -> {
                            var report = SavedReport.save(id, audience.ofCaller(), clock.instant(), createdAs);
                            write(report, request.content());
                            reports.persistAndFlush(report);
                            return SavedReportView.of(report);
                        });
    }

    SavedReportView change(UUID id, SavedReportContent content) {
        var report = forChange(id);
        ifMatch.requireCurrent(report.version);
        if (content.report().kind() == ReportKind.GOALS && report.covered != null) {
            throw Problem.of(CommonError.SITE_NOT_COVERED);
        }
        timetables.requireWithin(content, report.covered);
        write(report, content);
        reports.flush();
        return SavedReportView.of(report);
    }

    private void write(SavedReport report, SavedReportContent content) {
        report.write(content, callers.forSomebody(null).toLanguageTag());
        report.waitFrom(clock.instant(), timetables.of(report));
    }

    /** Deleting twice, or what the caller may not see, changes nothing. */
    void delete(UUID id) {
        var known = reports.forChange(id).filter(report -> audience.hasCaller(report.covered));
        known.ifPresent(report -> {
            ifMatch.requireCurrent(report.version);
            reports.delete(report);
        });
    }

    SavedReportView get(UUID id) {
        return SavedReportView.of(require(id));
    }

    /** The report, which the caller may see. */
    SavedReport require(UUID id) {
        return reports.findByIdOptional(id)
                .filter(report -> audience.hasCaller(report.covered))
                .orElseThrow(Problem::notFound);
    }

    private SavedReport forChange(UUID id) {
        return reports.forChange(id)
                .filter(report -> audience.hasCaller(report.covered))
                .orElseThrow(Problem::notFound);
    }

    Page<SavedReportView> newestFirst(PageRequest page) {
        var rows = reports.newestFirst(audience.ofCaller(), page);
        return Page.of(
                rows, page.limit(), SavedReportView::of, report -> new Cursor(report.savedAt, report.id).write());
    }

    /** Some whose time has come, and that nobody else is at. */
    List<SavedReport> due(Instant now, int limit) {
        return reports.due(now, limit);
    }
}
