package org.doorway.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.ArrayList;
import java.util.List;
import org.doorway.export.ReportFiles;
import org.doorway.platform.json.Soundness;
import org.doorway.platform.problem.Fault;
import org.doorway.report.ReportCheck;
import org.doorway.report.WantedReport;
import org.doorway.report.document.ReportFormat;
import org.doorway.site.SiteDirectory;
import org.jspecify.annotations.Nullable;

/** Which reports can be saved, and made in the background: those that can be had at once, on days that there are. */
@ApplicationScoped
class SavedReportCheck implements Soundness<SavedReportContent> {
    private static final int DAYS_OF_WEEK = 7;

    private final ReportCheck reports;
    private final SiteDirectory sites;

    SavedReportCheck(ReportCheck reports, SiteDirectory sites) {
        this.reports = reports;
        this.sites = sites;
    }

    @Override
    public Class<SavedReportContent> of() {
        return SavedReportContent.class;
    }

    @Override
    public void check(SavedReportContent content, List<Fault> faults) {
        check(content.report(), content.formatOrJson(), faults);
        if (content.schedule() != null) {
            check(content.schedule(), faults);
        }
    }

    private void check(@Nullable WantedReport report, ReportFormat format, List<Fault> faults) {
        if (report == null) {
            return;
        }
        var found = new ArrayList<Fault>();
        var request = reports.check(report, found);
        found.forEach(fault -> faults.add(fault.within("/report")));
        if (found.isEmpty() && !ReportFiles.canTell(request.period(), format)) {
            faults.add(Fault.at("/format", "period_not_in_dhis2"));
        }
    }

    private void check(Schedule schedule, List<Fault> faults) {
        if (schedule.day() != null && schedule.every() == Every.DAY) {
            faults.add(Fault.at("/schedule/day", "every_day"));
        } else if (schedule.every() == Every.WEEK && schedule.dayOrFirst() > DAYS_OF_WEEK) {
            faults.add(Fault.at("/schedule/day", "too_big", "value", DAYS_OF_WEEK));
        }
        if (schedule.site() != null) {
            sites.meant(schedule.site(), "/schedule/site", faults);
        }
    }

    @Produces
    Soundness<SaveReport> ofNew() {
        return Soundness.ofPart(SaveReport.class, "/content", SaveReport::content, this);
    }

    @Produces
    Soundness<RunReport> ofRun() {
        return new Soundness<>() {
            @Override
            public Class<RunReport> of() {
                return RunReport.class;
            }

            @Override
            public void check(RunReport request, List<Fault> faults) {
                SavedReportCheck.this.check(request.report(), request.formatOrJson(), faults);
            }
        };
    }
}
