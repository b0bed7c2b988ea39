package org.doorway.sync.message;

import org.doorway.platform.problem.ErrorCode;

/** What the answer to a batch refuses. */
public enum SyncError implements ErrorCode {
    /** An operation that depends on one that was refused in the same batch. */
    DEPENDS_ON_REFUSED(409),
    /** An operation that depends on one that has not come yet. */
    DEPENDS_ON_MISSING(409),
    /** More operations than a batch may have: those that came first were looked at, the others not. */
    TOO_MANY_OPERATIONS(413),
    /** What is no JSON any more from one operation on: those before it were looked at, the others not. */
    BATCH_BREAKS_OFF(400),
    /** An envelope that is sealed to a key that is not, or no longer, the service's. */
    ENVELOPE_KEY_UNKNOWN(422),
    /** An envelope that cannot be opened: damaged, or sealed for another operation. */
    ENVELOPE_UNREADABLE(422),
    /** A card's code that was drawn by the service could be shown to nobody. */
    CODE_NOT_CHOSEN(422);

    private final int status;

    SyncError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
