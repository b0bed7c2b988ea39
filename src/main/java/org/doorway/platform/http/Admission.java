package org.doorway.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.EarlyProblems;
import org.doorway.platform.problem.Problem;

/**
 * Lets no more requests in than can be answered soon. Whoever is refused is told so at once and in a few bytes, so
 * that a crowd makes nobody wait for long, and takes no memory.
 *
 * <p>Health and metrics stay outside: a service that is busy is not a service that is broken.
 */
@ApplicationScoped
public class Admission {
    private static final String API = "/api/";

    /** After CORS (300), or a browser would hide the refusal from its page; before tokens are looked at (200). */
    private static final int BETWEEN_CORS_AND_SIGN_IN = 250;

    private static final String ONE_SECOND = "1";

    private final Places underWay;
    private final Places longBodies;
    private final Places streams;
    private final Limits limits;
    private final Map<String, MemorySize> longestBodyOf;
    private final EarlyProblems problems;

    Admission(Limits limits, EarlyProblems problems) {
        this.underWay = new Places(limits.underWay());
        this.longBodies = new Places(limits.longBodies());
        this.streams = new Places(limits.streams());
        this.limits = limits;
        this.longestBodyOf = limits.longestBodyOf();
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, BETWEEN_CORS_AND_SIGN_IN);
    }

    private void admit(RoutingContext context) {
        if (announcedLength(context) > longestBody(context)) {
            problems.send(context, Problem.of(CommonError.TOO_LARGE).with(HttpHeaders.CONNECTION.toString(), "close"));
        } else if (!isOfApi(context) || hasPlace(context)) {
            context.next();
        } else {
            problems.send(
                    context, Problem.of(CommonError.UNAVAILABLE).with(HttpHeaders.RETRY_AFTER.toString(), ONE_SECOND));
        }
    }

    /** As resources are found: by other spellings of the path, too. */
    private static boolean isOfApi(RoutingContext context) {
        return context.normalizedPath().startsWith(API);
    }

    private boolean hasPlace(RoutingContext context) {
        // Called once, however the request ends: answered, or cut off by the caller.
        Places.Endings endings = ending -> context.addEndHandler(ended -> ending.run());
        var request = context.request();
        return underWay.take(request, endings)
                && (!isLong(context) || longBodies.take(request, endings))
                && (!isStream(context) || streams.take(request, endings));
    }

    private boolean isLong(RoutingContext context) {
        return isInChunks(context)
                || announcedLength(context) > limits.longBody().asLongValue();
    }

    /** Of more than is held in memory, which the thread that reads it has to wait for. */
    private boolean isStream(RoutingContext context) {
        return longestBodyOf.containsKey(context.normalizedPath())
                && (isInChunks(context)
                        || announcedLength(context) > limits.longestBody().asLongValue());
    }

    private static boolean isInChunks(RoutingContext context) {
        return context.request().getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private long longestBody(RoutingContext context) {
        var own = longestBodyOf.get(context.normalizedPath());
        return (own == null ? limits.longestBody() : own).asLongValue();
    }

    private static long announcedLength(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // The server has refused what is not a number, or is less than nothing.
        return length == null ? 0 : Long.parseLong(length);
    }
}
