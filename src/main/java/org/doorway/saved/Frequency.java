package org.doorway.saved;

import org.doorway.report.document.PeriodUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a report is made by itself. */
@Schema(name = "Every")
public enum Frequency {
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
