package org.doorway.report.document;

/** A period that is told by the day on which somebody asks. */
public enum WhichPeriod {
    /** The one that goes on. */
    THIS,
    /** The one before it, or several in a row up to it. */
    LAST
}
