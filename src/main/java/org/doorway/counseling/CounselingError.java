package org.doorway.counseling;

import org.doorway.platform.problem.ErrorCode;

/** What counseling refuses. */
enum CounselingError implements ErrorCode {
    /** A change to a session that somebody else has written down. */
    NOT_YOUR_SESSION(403),
    /** A change to a session that does not count any more. */
    SESSION_VOIDED(409);

    private final int status;

    CounselingError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
