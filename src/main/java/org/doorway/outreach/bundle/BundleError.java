package org.doorway.outreach.bundle;

import org.doorway.platform.problem.ErrorCode;

/** What a team's phone is refused. */
enum BundleError implements ErrorCode {
    /** Changes since a bundle that is not remembered. */
    BUNDLE_NEEDED(410);

    private final int status;

    BundleError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
