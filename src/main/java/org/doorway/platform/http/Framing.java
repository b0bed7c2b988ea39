package org.doorway.platform.http;

import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.EarlyProblems;
import org.doorway.platform.problem.Problem;

/**
 * Reads one request where a proxy may have read one: a body in a {@code Transfer-Encoding} that the server does not know
 * ends where only its sender knows, and what is in it must not be taken for the next request (RFC 9112, 6.1 and 11.2). What
 * else is ambiguous the server itself refuses; {@code SmugglingTest} says what.
 */
@ApplicationScoped
public class Framing {
    private static final int FIRST_OF_ALL = 2_000_000;
    private static final AttributeKey<Boolean> OVER = AttributeKey.valueOf(Framing.class, "over");

    private final EarlyProblems problems;

    Framing(EarlyProblems problems) {
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::apply, FIRST_OF_ALL);
    }

    private void apply(RoutingContext context) {
        var request = context.request();
        var over = ((ConnectionBase) request.connection()).channel().attr(OVER);
        if (over.get() != null) {
            request.connection().close();
        } else if (isUnderstood(request)) {
            context.next();
        } else {
            over.set(true);
            context.addEndHandler(answered -> request.connection().close());
            problems.send(
                    context, Problem.of(CommonError.BAD_REQUEST).with(HttpHeaders.CONNECTION.toString(), "close"));
        }
    }

    private static boolean isUnderstood(HttpServerRequest request) {
        var encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return encodings.isEmpty()
                || (encodings.size() == 1 && encodings.get(0).strip().equalsIgnoreCase("chunked"));
    }
}
