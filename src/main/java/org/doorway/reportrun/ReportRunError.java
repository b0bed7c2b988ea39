package org.doorway.reportrun;

import org.doorway.platform.problem.ErrorCode;

enum ReportRunError implements ErrorCode {
    NO_FILE_YET(409),
    TOO_MANY_RUNS_WAITING(409),
    /** Whoever made it was interrupted each time. */
    RUN_INTERRUPTED(409);

    private final int status;

    ReportRunError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
