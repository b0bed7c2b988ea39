package org.doorway.packaged;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An answer as it came; the body as it was sent, compressed or in chunks if it was. */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    public JsonObject json() {
        return new JsonObject(new String(body, StandardCharsets.UTF_8));
    }
}
