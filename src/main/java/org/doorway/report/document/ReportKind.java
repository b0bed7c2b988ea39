package org.doorway.report.document;

/** Which reports there are. */
public enum ReportKind {
    SERVICES,
    PEOPLE,
    SUPPLIES,
    GOALS,
    UNMET,
    /** The layout of a funder; made of the others, and never asked for by this name. */
    TEMPLATE
}
