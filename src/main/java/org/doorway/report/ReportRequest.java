package org.doorway.report;

import java.util.List;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.Period;
import org.doorway.report.document.ReportFilter;
import org.doorway.report.document.ReportKind;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was understood, which can be made: everything that it names is known.
 *
 * @param sites numbers of the sites that it is about: those that the caller may see, within the filter
 * @param by what its figures are divided by, if by anything
 * @param indicators codes of the indicators that it is limited to; none: all that belong to it
 * @param trend how many periods of the same length, this one the last, it shows side by side; 0: none
 */
public record ReportRequest(
        ReportKind kind,
        Period period,
        List<Integer> sites,
        ReportFilter filter,
        @Nullable Breakdown by,
        List<String> indicators,
        int trend) {
    /** A report of the same days and places, of some indicators. */
    public ReportRequest of(ReportKind other, List<String> some, @Nullable Breakdown parts) {
        return new ReportRequest(other, period, sites, filter, parts, some, 0);
    }
}
