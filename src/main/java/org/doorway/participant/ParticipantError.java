package org.doorway.participant;

import org.doorway.platform.problem.ErrorCode;

enum ParticipantError implements ErrorCode {
    CODE_UNKNOWN(404),
    NAME_IN_USE(409),
    TOO_MANY_CODES(409),
    TOO_MANY_JOINED(409);

    private final int status;

    ParticipantError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
