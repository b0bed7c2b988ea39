package org.doorway.sync.command;

import java.util.UUID;
import org.doorway.platform.time.Made;
import org.doorway.sync.message.PhoneClock;
import org.doorway.sync.message.PhoneOperation;
import org.jspecify.annotations.Nullable;

/**
 * An operation as it was understood, ready to be applied.
 *
 * @param sent as the phone sent it
 * @param command what is to be done
 * @param dated when it happened, told and assumed
 * @param body read and checked, with its time corrected
 * @param asSent the same with the time that the phone sent, which it is recognised by however it comes the next time
 * @param fingerprint what its content is recognised by
 */
public record Prepared<B>(
        PhoneOperation sent, Command<B> command, PhoneClock.Dated dated, B body, B asSent, byte[] fingerprint) {
    /** The id that the path begins with. */
    UUID id() {
        return id("id");
    }

    UUID id(String name) {
        return sent.id(name);
    }

    /** When a change was made, and what its maker had read. */
    Made made() {
        return Made.earlier(dated.assumed(), sent.basedOn());
    }

    public @Nullable Object use() throws Exception {
        return command.use().apply(this);
    }
}
