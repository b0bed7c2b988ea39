package org.doorway.sync.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.doorway.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** An operation as it stands in a batch, not looked at yet. */
public record RawOperation(byte[] json) {
    private static final String ID = "\"id\"";

    /** An operation of which nothing but its id is known. */
    public static RawOperation ofId(UUID id) {
        return new RawOperation("{\"id\":\"%s\"}".formatted(id).getBytes(StandardCharsets.UTF_8));
    }

    /** Its id, as far as there is one that can be read, whatever is wrong with the rest. */
    public @Nullable UUID id() {
        try {
            var raw = new RawJson(json);
            raw.expect('{');
            do {
                var name = raw.value();
                raw.expect(':');
                var value = new String(raw.value(), StandardCharsets.UTF_8);
                if (ID.equals(new String(name, StandardCharsets.UTF_8))) {
                    return Ids.read(value.substring(1, value.length() - 1));
                }
            } while (raw.skip(','));
            return null;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException none) {
            return null;
        }
    }
}
