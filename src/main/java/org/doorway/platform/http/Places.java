package org.doorway.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Places for requests that cost something while they last: so many altogether, and so many for one caller and for one
 * address, so that nobody takes them all.
 *
 * <p>A caller is known by the token as it was sent. Whoever makes tokens up has those of their address.
 */
final class Places {
    private static final String ALL = "";

    private final Limits.Share share;
    private final Map<Object, Integer> taken = new HashMap<>();

    Places(Limits.Share share) {
        this.share = share;
    }

    /** Gives a request a place until it ends, however it ends; false where there is none. */
    boolean take(HttpServerRequest request, Endings endings) {
        var caller = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "nobody");
        var address = request.remoteAddress() == null
                ? "nowhere"
                : request.remoteAddress().host();
        var keys = List.<Object>of(ALL, List.of("caller", caller), List.of("address", String.valueOf(address)));
        var limits = List.of(share.most(), share.ofOneCaller(), share.ofOneAddress());
        synchronized (taken) {
            for (int i = 0; i < keys.size(); i++) {
                if (taken.getOrDefault(keys.get(i), 0) >= limits.get(i)) {
                    return false;
                }
            }
            keys.forEach(key -> taken.merge(key, 1, Integer::sum));
        }
        endings.add(() -> free(keys));
        return true;
    }

    private void free(List<Object> keys) {
        synchronized (taken) {
            keys.forEach(key -> taken.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1));
        }
    }

    /** Where to be told that a request has ended. */
    interface Endings {
        void add(Runnable ending);
    }
}
