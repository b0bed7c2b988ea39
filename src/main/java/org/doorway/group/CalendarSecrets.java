package org.doorway.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.doorway.privacy.Keys;

/**
 * What stands in the addresses of calendars: a keyed hash of the address's id, so that it can be shown again and is
 * kept nowhere. It is found by a keyed hash of itself.
 */
@ApplicationScoped
class CalendarSecrets {
    /** 144 bits: nobody comes upon one. */
    private static final int BYTES = 18;

    private static final int HASH = 32;

    private final Keys keys;

    CalendarSecrets(Keys keys) {
        this.keys = keys;
    }

    String of(UUID address) {
        var id = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(address.getMostSignificantBits())
                .putLong(address.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().encodeToString(keys.hash("group_calendar_address", id, BYTES));
    }

    byte[] hash(String secret) {
        return keys.hash("group_calendar_found_by", secret.getBytes(StandardCharsets.UTF_8), HASH);
    }
}
