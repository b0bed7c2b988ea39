package org.doorway.platform.problem;

import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What support is told to find a request in the log. Every answer carries it, whoever gives it. An id that a request
 * brings is kept if it is 32 hexadecimal digits, with or without hyphens, as proxies make them (UUIDs, nginx, Envoy): one
 * id then leads through all logs. Any other is replaced, because it ends in the log: it could break a line, or hold a
 * name, a card's code or a phone number, and none of those is as long, or spelled in this way.
 */
public final class RequestId {
    public static final String HEADER = "X-Request-Id";

    /** What it is called in the log. */
    public static final String LOGGED_AS = "requestId";

    private static final int DIGITS = 32;
    private static final int MOST_HYPHENS = 4;

    private RequestId() {}

    /** The id of a request. Its answer carries it from the first time on that somebody asks. */
    public static String of(HttpServerRequest request) {
        var headers = request.response().headers();
        var known = headers.get(HEADER);
        if (known != null) {
            return known;
        }
        var brought = request.getHeader(HEADER);
        var id = isWellFormed(brought) ? brought : fresh();
        headers.set(HEADER, id);
        return id;
    }

    static boolean isWellFormed(@Nullable String brought) {
        return brought != null
                && brought.length() >= DIGITS
                && brought.length() <= DIGITS + MOST_HYPHENS
                && brought.chars().allMatch(digit -> digit == '-' || HexFormat.isHexDigit(digit))
                && brought.chars().filter(HexFormat::isHexDigit).count() == DIGITS;
    }

    /** An id is no secret, so that it need not be hard to guess; a counter would tell how busy the centre is. */
    static String fresh() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
