package org.doorway.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.doorway.Answer;
import org.doorway.CentreApi;

/** A phone that sends batches, as it is set up for one person. */
public final class StreetPhone {
    /** What time it is on the street, and at the centre. */
    public static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");

    private final CentreApi person;
    private final String id = UUID.randomUUID().toString();

    private StreetPhone(CentreApi person) {
        this.person = person;
    }

    public static StreetPhone of(CentreApi person) {
        var phone = new StreetPhone(person);
        person.posts("/phones", Map.of("id", phone.id)).is(201);
        return phone;
    }

    String id() {
        return id;
    }

    public Answer sends(Object... operations) {
        return sendsAt(NOW, Arrays.asList(operations));
    }

    public Answer sendsAt(Instant sentAt, List<?> operations) {
        return person.posts("/sync/batches", batch(UUID.randomUUID().toString(), sentAt, operations));
    }

    Map<String, Object> batch(String batch, Instant sentAt, List<?> operations) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", batch);
        body.put("phone", id);
        body.put("sentAt", sentAt.toString());
        body.put("operations", operations);
        return body;
    }

    Answer sendsPacked(byte[] json) {
        return new Answer(person.saying("Content-Encoding", "gzip")
                .asking()
                .body(packed(json))
                .post("/sync/batches"));
    }

    static byte[] packed(byte[] json) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Map<String, Object> operation(String type, Map<String, ?> path, Map<String, ?> body) {
        return operationAt(NOW.minusSeconds(60), type, path, body);
    }

    public static Map<String, Object> operationAt(Instant at, String type, Map<String, ?> path, Map<String, ?> body) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("id", UUID.randomUUID().toString());
        operation.put("at", at.toString());
        operation.put("type", type);
        operation.put("path", path);
        operation.put("body", body);
        return operation;
    }

    static Map<String, Object> visit(String id, String site, Map<String, ?>... lines) {
        return operation("recordVisit", Map.of(), Map.of("id", id, "site", site, "lines", List.of(lines)));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static List<String> newIds(int many) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < many; i++) {
            ids.add(UUID.randomUUID().toString());
        }
        return ids;
    }
}
