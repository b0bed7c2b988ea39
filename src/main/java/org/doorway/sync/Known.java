package org.doorway.sync;

import org.doorway.sync.command.Prepared;
import org.doorway.sync.message.PhoneClock;

/**
 * An operation that was applied.
 *
 * @param createdAs what its content is recognised by
 * @param dated when it happened, told and assumed
 * @param isBeside whether it was kept beside something newer
 */
record Known(byte[] createdAs, PhoneClock.Dated dated, boolean isBeside) {
    static Known of(Prepared<?> prepared, Applied applied) {
        return new Known(prepared.fingerprint(), prepared.dated(), applied.isBeside());
    }
}
