package org.doorway.stop;

/** What a stop is: one place, or an area that a team walks through. */
public enum StopKind {
    PLACE,
    ZONE
}
