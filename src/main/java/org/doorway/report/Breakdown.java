package org.doorway.report;

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
