package org.doorway.platform.etag;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The request headers that an answer depends on, each named once. */
final class Vary {
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    Vary(List<String> said) {
        said.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
    }

    void add(CharSequence header) {
        names.add(header.toString());
    }

    void into(MultiMap headers) {
        if (!names.isEmpty()) {
            headers.set(HttpHeaders.VARY, String.join(", ", names));
        }
    }
}
