package org.doorway.visit;

/** Where a visit is in its life. */
public enum VisitState {
    OPEN,
    CLOSED,
    VOIDED
}
