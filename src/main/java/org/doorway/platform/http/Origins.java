package org.doorway.platform.http;

import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** Which pages in browsers are let in. The framework would refuse the others without a word. */
@ApplicationScoped
class Origins {
    private final List<String> named;
    private final List<Pattern> patterns;

    Origins(Config config) {
        named = config.getOptionalValues("quarkus.http.cors.origins", String.class)
                .orElse(List.of());
        patterns = CORSFilter.parseAllowedOriginsRegex(Optional.of(named));
    }

    /** Whether a request comes from a page that is let in, or from no page. */
    boolean allow(HttpServerRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || named.contains("*")
                || named.contains(origin)
                || CORSFilter.isOriginAllowedByRegex(patterns, origin)
                || withPort(origin).equals(withPort(request.scheme() + "://" + request.authority()));
    }

    private static String withPort(String origin) {
        if (Pattern.matches(".*:\\d+", origin)) {
            return origin;
        }
        return origin + (origin.startsWith("https:") ? ":443" : ":80");
    }
}
