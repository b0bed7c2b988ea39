package org.doorway.saved;

/** Where a run stands. */
public enum RunState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
}
