package org.doorway.outreach;

import org.doorway.platform.problem.ErrorCode;

/** What outreach refuses. */
enum OutreachError implements ErrorCode {
    /** A change to a run that does not count any more. */
    RUN_VOIDED(409);

    private final int status;

    OutreachError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
