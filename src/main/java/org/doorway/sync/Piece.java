package org.doorway.sync;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.doorway.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** An operation as it stands in a batch, not looked at yet, and how many bytes it takes there. */
record Piece(JsonNode json, long bytes) {
    /** Its id, as far as there is one that can be read. */
    @Nullable UUID id() {
        try {
            return Ids.read(json.path("id").asText());
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
