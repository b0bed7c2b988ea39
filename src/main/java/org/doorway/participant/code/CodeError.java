package org.doorway.participant.code;

import org.doorway.platform.problem.ErrorCode;

enum CodeError implements ErrorCode {
    CODE_UNKNOWN(404),
    NAME_IN_USE(409),
    TOO_MANY_CODES(409);

    private final int status;

    CodeError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
