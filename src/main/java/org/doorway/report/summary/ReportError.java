package org.doorway.report.summary;

import org.doorway.platform.problem.ErrorCode;

enum ReportError implements ErrorCode {
    REPORT_TAKES_TOO_LONG(422);

    private final int status;

    ReportError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
