package org.doorway.report;

import java.util.List;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * When and where several reports are about, that are asked for at once.
 *
 * @param sites numbers of the sites
 * @param site code of the site, if it is limited to one
 */
public record ReportScope(
        Period period, List<Integer> sites, @Nullable String site) {
    /** One of these reports, with some of its indicators. */
    public ReportRequest of(ReportKind kind, List<String> indicators, @Nullable Breakdown by) {
        var filter = new ReportFilter(site, null, null, null, null);
        return new ReportRequest(kind, period, sites, filter, by, indicators, 0);
    }
}
