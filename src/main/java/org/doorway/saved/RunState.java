package org.doorway.saved;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a run stands. */
@Schema(name = "ReportRunState")
public enum RunState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
}
