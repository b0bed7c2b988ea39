package org.doorway.report;

import java.util.Locale;
import java.util.Set;
import org.doorway.report.document.Breakdown;
import org.doorway.report.document.ReportKind;
import org.doorway.report.indicator.SmallCellRule;
import org.doorway.report.summary.ReportProgress;

/**
 * The making of one report: by which rule, for whom, and how far it is.
 *
 * @param covered the sites that those who will see it may see
 */
record ReportTask(
        ReportRequest request, SmallCellRule rule, Set<Integer> covered, Locale language, ReportProgress underway) {
    /** Of totals, and of all parts: visits, people, and what they took. */
    private static final int STEPS = 3;

    static ReportTask of(ReportRequest request, SmallCellRule rule, Set<Integer> covered, Locale language) {
        return new ReportTask(request, rule, covered, language, new ReportProgress());
    }

    ReportTask with(ReportProgress other) {
        return new ReportTask(request, rule, covered, language, other);
    }

    /** How many parts there are to ask the database for. */
    int steps() {
        if (request.kind() == ReportKind.GOALS) {
            return 1;
        }
        var filter = request.filter();
        var filters = one(filter.site() != null) + one(filter.stop() != null) + one(filter.modality() != null);
        return STEPS + (rule.least() == 0 ? 0 : filters) + (isDivided() ? STEPS : 0);
    }

    /** Items and families are there in any case. */
    private boolean isDivided() {
        return request.by() != null && request.by() != Breakdown.ITEM && request.by() != Breakdown.FAMILY;
    }

    private static int one(boolean is) {
        return is ? 1 : 0;
    }
}
