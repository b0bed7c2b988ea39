package org.doorway.publish;

import org.doorway.platform.problem.ErrorCode;

enum PublishError implements ErrorCode {
    /** Figures of items and indicators made of them, for the same days: one would give away the other. */
    PUBLISHED_ANOTHER_WAY(409),
    ALREADY_PUBLISHED(409),
    NOTHING_HAS_CHANGED(409);

    private final int status;

    PublishError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
