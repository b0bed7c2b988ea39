package org.doorway.export;

import org.doorway.platform.problem.ErrorCode;

enum ExportError implements ErrorCode {
    PERIOD_NOT_IN_DHIS2(422);

    private final int status;

    ExportError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
