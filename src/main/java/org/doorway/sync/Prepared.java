package org.doorway.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An operation that is ready to be applied.
 *
 * @param dated when it happened, told and assumed
 * @param body read and checked, with its time corrected
 * @param fingerprint what its content is recognised by
 */
record Prepared<B>(Told told, Command<B> command, PhoneClock.Dated dated, B body, byte[] fingerprint) {
    /** The id that the path begins with. */
    UUID id() {
        return id("id");
    }

    UUID id(String name) {
        return told.id(name);
    }

    @Nullable Object use() throws Exception {
        return command.use().apply(this);
    }
}
