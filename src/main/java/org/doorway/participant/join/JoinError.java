package org.doorway.participant.join;

import org.doorway.platform.problem.ErrorCode;

enum JoinError implements ErrorCode {
    TOO_MANY_JOINED(409);

    private final int status;

    JoinError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
