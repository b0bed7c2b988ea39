package org.doorway.reportrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.doorway.export.ReportFiles;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;
import org.doorway.report.ReportCheck;
import org.doorway.report.ReportSpec;
import org.doorway.report.document.ReportFormat;
import org.jspecify.annotations.Nullable;

/** Which reports can be made in the background: those that can be had at once. */
@ApplicationScoped
public class RunReportCheck implements StoredDataCheck<RunReport> {
    private final ReportCheck reports;

    RunReportCheck(ReportCheck reports) {
        this.reports = reports;
    }

    @Override
    public Class<RunReport> of() {
        return RunReport.class;
    }

    @Override
    public void check(RunReport request, List<Fault> faults) {
        check(request.report(), request.formatOrJson(), faults);
    }

    public void check(@Nullable ReportSpec report, ReportFormat format, List<Fault> faults) {
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
}
