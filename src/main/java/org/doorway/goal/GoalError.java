package org.doorway.goal;

import org.doorway.platform.problem.ErrorCode;

/** What goals refuse. */
enum GoalError implements ErrorCode {
    /** A way from one state to another that there is not. */
    NO_WAY_THERE(409);

    private final int status;

    GoalError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
