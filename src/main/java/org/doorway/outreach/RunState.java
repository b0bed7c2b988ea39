package org.doorway.outreach;

/** Where a run stands. */
public enum RunState {
    UNDER_WAY,
    ENDED,
    VOIDED
}
