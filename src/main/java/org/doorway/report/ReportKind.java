package org.doorway.report;

/** Which reports there are. */
public enum ReportKind {
    SERVICES,
    PEOPLE,
    SUPPLIES,
    GOALS,
    UNMET
}
