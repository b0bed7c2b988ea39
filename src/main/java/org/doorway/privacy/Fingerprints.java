package org.doorway.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two requests with the same id mean the same, without keeping what they say. Keyed, so that a stolen
 * copy of the database does not let anybody try out what a request may have said.
 *
 * <p>A fingerprint has a part of 16 bytes for what the request means, and one for each thing that it may leave to the
 * service ({@link Meant#open}): zeros where it did.
 */
@ApplicationScoped
public class Fingerprints {
    private static final int BYTES = 16;
    private static final byte[] LEFT_OPEN = new byte[BYTES];

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
        // Absent, null and a list of nothing mean the same in this API.
        sorted.setDefaultPropertyInclusion(
                JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY));
        return sorted.writer();
    }

    /**
     * The fingerprint of a request: equal for requests that mean the same, in whatever order they say it.
     *
     * @param operation what was asked for; the same content means something else to another operation
     */
    public byte[] of(String operation, Object request) {
        return of(operation, meaning(request), open(request));
    }

    /**
     * The fingerprint of a request that belongs to something.
     *
     * @param belongsTo what else has to be the same
     */
    public byte[] of(String operation, Object belongsTo, Object request) {
        return of(operation, Map.of("belongsTo", belongsTo, "request", meaning(request)), open(request));
    }

    /** Whether two requests were the same, by their fingerprints. */
    public static boolean areSame(byte[] one, byte[] other) {
        if (one.length != other.length || !isSame(one, other, 0)) {
            return false;
        }
        for (int at = BYTES; at < one.length; at += BYTES) {
            if (!isSame(one, other, at) && !isLeftOpen(one, at) && !isLeftOpen(other, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(byte[] one, byte[] other, int at) {
        return Arrays.equals(one, at, at + BYTES, other, at, at + BYTES);
    }

    private static boolean isLeftOpen(byte[] fingerprint, int at) {
        return Arrays.equals(fingerprint, at, at + BYTES, LEFT_OPEN, 0, BYTES);
    }

    private static Object meaning(Object request) {
        return request instanceof Meant meant ? meant.meaning() : request;
    }

    private static List<@Nullable Object> open(Object request) {
        return request instanceof Meant meant ? meant.open() : List.of();
    }

    private byte[] of(String operation, Object content, List<@Nullable Object> open) {
        var parts = ByteBuffer.allocate(BYTES * (1 + open.size()));
        parts.put(hash("request:" + operation, content));
        for (int i = 0; i < open.size(); i++) {
            var said = open.get(i);
            parts.put(said == null ? LEFT_OPEN : hash("request:" + operation + ":" + i, said));
        }
        return parts.array();
    }

    private byte[] hash(String purpose, Object content) {
        try {
            return keys.hash(purpose, canonical.writeValueAsBytes(content), BYTES);
        } catch (JsonProcessingException impossible) {
            // No cause: a mapper's message quotes the content.
            throw new IllegalStateException("A request that was read from JSON cannot be written as JSON");
        }
    }
}
