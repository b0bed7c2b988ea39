package org.doorway.reportrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import org.doorway.report.ReportCheck;
import org.doorway.report.Reports;
import org.doorway.report.summary.ReportProgress;

/** Makes the file of a run, as for somebody who sees the sites that whoever asked for it covered, and no more. */
@ApplicationScoped
class ReportRunMaking {
    private final Audience audience;
    private final ReportCheck check;
    private final Reports reports;
    private final ReportRunFiles files;
    private final Clock clock;

    ReportRunMaking(Audience audience, ReportCheck check, Reports reports, ReportRunFiles files, Clock clock) {
        this.audience = audience;
        this.check = check;
        this.reports = reports;
        this.files = files;
        this.clock = clock;
    }

    void write(ReportRunStore.Turn turn, ReportRun run, ReportProgress underway) throws SQLException, IOException {
        var covered = audience.sites(run.covered);
        var request = check.request(run.wanted, run.askedAt, covered);
        var report = reports.shownLater(request, covered, Locale.forLanguageTag(run.language), underway);
        files.write(turn, report, run.format, clock.instant(), underway);
    }
}
