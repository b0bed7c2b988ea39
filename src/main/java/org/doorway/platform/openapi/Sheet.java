package org.doorway.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Files of the folder {@code openapi}: what the description says that stands in no annotation. */
final class Sheet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Sheet() {}

    /** A file of {@code key=value}, sorted by its keys. */
    static Map<String, String> words(String name) {
        try (var in = new InputStreamReader(required(name), StandardCharsets.UTF_8)) {
            var read = new java.util.Properties();
            read.load(in);
            var words = new TreeMap<String, String>();
            read.forEach((key, value) -> words.put(key.toString(), value.toString()));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String text(String name) {
        try (var in = required(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file of JSON, where there is one. */
    static Optional<JsonNode> json(String name) {
        try (var in = open(name)) {
            return in == null ? Optional.empty() : Optional.of(JSON.readTree(in));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** JSON as the models of the description hold it: maps, lists and plain values. */
    static Object plain(JsonNode json) {
        return JSON.convertValue(json, Object.class);
    }

    private static InputStream required(String name) {
        var in = open(name);
        if (in == null) {
            throw new IllegalStateException("There is no openapi/" + name);
        }
        return in;
    }

    private static @Nullable InputStream open(String name) {
        return Sheet.class.getResourceAsStream("/openapi/" + name);
    }
}
