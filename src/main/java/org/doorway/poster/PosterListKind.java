package org.doorway.poster;

/** What the items of a list are. */
public enum PosterListKind {
    /** What was given. */
    GIVEN,
    /** What was brought back. */
    BROUGHT_BACK,
    /** What was asked for and not there. */
    NOT_THERE
}
