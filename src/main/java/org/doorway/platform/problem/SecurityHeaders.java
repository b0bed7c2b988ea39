package org.doorway.platform.problem;

import io.vertx.core.MultiMap;

/**
 * What every answer tells a browser, whoever gives it: to guess nothing, to show it in nobody's frame, to pass its
 * address on to nobody, and to run and load nothing. Pages say for themselves what they are made of.
 */
public final class SecurityHeaders {
    public static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    private SecurityHeaders() {}

    public static void add(MultiMap headers) {
        headers.set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer")
                .set("Strict-Transport-Security", "max-age=31536000")
                .set("X-Frame-Options", "DENY")
                .set(CONTENT_SECURITY_POLICY, NOTHING);
    }
}
