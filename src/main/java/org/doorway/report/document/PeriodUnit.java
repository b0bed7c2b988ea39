package org.doorway.report.document;

/** How long a period is. */
public enum PeriodUnit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    FISCAL_YEAR,
    CUSTOM
}
