package org.doorway.reportrun;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a run stands. */
@Schema(name = "ReportRunState")
public enum ReportRunState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
}
