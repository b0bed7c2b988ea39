package org.doorway.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells whether two requests with the same id have the same content, without keeping the content. Keyed, so that a
 * stolen copy of the database does not let anybody try out what a request may have said.
 */
@ApplicationScoped
public class Fingerprints {
    private static final int BYTES = 16;

    private final Keys keys;
    private final ObjectWriter canonical;

    Fingerprints(Keys keys, ObjectMapper mapper) {
        this.keys = keys;
        canonical = canonical(mapper);
    }

    private static ObjectWriter canonical(ObjectMapper mapper) {
        var sorted = mapper.copy();
        sorted.setConfig(sorted.getSerializationConfig().with(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY));
        sorted.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        // Absent and null mean the same in this API.
        sorted.setDefaultPropertyInclusion(
                JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL));
        return sorted.writer();
    }

    /**
     * The fingerprint of a request, 16 bytes: equal for requests whose JSON says the same, in whatever order.
     *
     * @param operation what was asked for; the same content means something else to another operation
     */
    public byte[] of(String operation, Object request) {
        try {
            return keys.hash("request:" + operation, canonical.writeValueAsBytes(request), BYTES);
        } catch (JsonProcessingException impossible) {
            // No cause: a mapper's message quotes the content.
            throw new IllegalStateException("A request that was read from JSON cannot be written as JSON");
        }
    }
}
