package org.doorway.saved;

import org.doorway.report.document.PeriodUnit;

/** How often a report is made by itself. */
public enum Every {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    FISCAL_YEAR;

    PeriodUnit unit() {
        return PeriodUnit.valueOf(name());
    }
}
