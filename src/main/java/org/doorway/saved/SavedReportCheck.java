package org.doorway.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;
import org.doorway.reportrun.RunReportCheck;
import org.doorway.site.SiteDirectory;

/** Which reports can be saved: those that can be made in the background, on days that there are. */
@ApplicationScoped
class SavedReportCheck implements StoredDataCheck<SavedReportContent> {
    private static final int DAYS_OF_WEEK = 7;

    private final RunReportCheck runs;
    private final SiteDirectory sites;

    SavedReportCheck(RunReportCheck runs, SiteDirectory sites) {
        this.runs = runs;
        this.sites = sites;
    }

    @Override
    public Class<SavedReportContent> of() {
        return SavedReportContent.class;
    }

    @Override
    public void check(SavedReportContent content, List<Fault> faults) {
        runs.check(content.report(), content.formatOrJson(), faults);
        if (content.schedule() != null) {
            check(content.schedule(), faults);
        }
    }

    private void check(Schedule schedule, List<Fault> faults) {
        if (schedule.day() != null && schedule.every() == Frequency.DAY) {
            faults.add(Fault.at("/schedule/day", "every_day"));
        } else if (schedule.every() == Frequency.WEEK && schedule.dayOrFirst() > DAYS_OF_WEEK) {
            faults.add(Fault.at("/schedule/day", "too_big", "value", DAYS_OF_WEEK));
        }
        if (schedule.site() != null) {
            sites.meant(schedule.site(), "/schedule/site", faults);
        }
    }

    @Produces
    StoredDataCheck<SaveReport> ofNew() {
        return StoredDataCheck.ofPart(SaveReport.class, "/content", SaveReport::content, this);
    }
}
