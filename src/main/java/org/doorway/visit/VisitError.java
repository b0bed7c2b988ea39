package org.doorway.visit;

import org.doorway.platform.problem.ErrorCode;

/** What visits refuse. */
enum VisitError implements ErrorCode {
    /** A change to a visit, or a tally, that does not count any more. */
    VOIDED(409),
    /** A line id that this visit has for something else. */
    LINE_ID_TAKEN(409);

    private final int status;

    VisitError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
