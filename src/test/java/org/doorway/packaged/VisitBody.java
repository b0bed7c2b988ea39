package org.doorway.packaged;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** The body of a request to record a visit of four lines. */
public record VisitBody(UUID id, String code) {
    /** @param code what the person shows; null: nothing */
    public String json() {
        var visit = new JsonObject()
                .put("id", id.toString())
                .put("site", "main")
                .put(
                        "lines",
                        new JsonArray()
                                .add(new JsonObject().put("item", "meal"))
                                .add(new JsonObject()
                                        .put("item", "syringe")
                                        .put("given", 30)
                                        .put("askedFor", 40)
                                        .put("unmetReason", "out_of_stock"))
                                .add(new JsonObject().put("item", "water").put("given", 2))
                                .add(new JsonObject().put("item", "return").put("given", 25)));
        return (code == null ? visit : visit.put("participantCode", code)).encode();
    }
}
