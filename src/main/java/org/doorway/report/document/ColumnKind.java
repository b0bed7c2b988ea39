package org.doorway.report.document;

/** What stands in a column. */
public enum ColumnKind {
    /** A code that programs know something by; the row is about it. */
    CODE,
    /** Words for people. */
    TEXT,
    /** A local day. */
    DATE,
    /** How many people. */
    PEOPLE,
    /** How many of something. */
    NUMBER,
    /** A share or a ratio. */
    RATIO,
    /** Figures that the code of the row says more about. */
    FIGURE
}
