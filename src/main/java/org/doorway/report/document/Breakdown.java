package org.doorway.report.document;

/** What the figures of a report can be divided by. */
public enum Breakdown {
    SITE,
    STOP,
    MODALITY,
    ITEM,
    FAMILY,
    DAY,
    HOUR
}
