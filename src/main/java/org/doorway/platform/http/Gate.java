package org.doorway.platform.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.EarlyProblems;
import org.doorway.platform.problem.FailureExplainer;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.problem.RequestId;
import org.doorway.platform.problem.SecurityHeaders;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first, and every answer that no resource gives: whatever is refused, wherever it happens,
 * is refused in the same words and with the same headers.
 */
@ApplicationScoped
public class Gate {
    /** Before all other filters, whose order is counted in hundreds. */
    private static final int FIRST = 1_000_000;

    private final MeterLabels labels;
    private final Origins origins;
    private final Connections connections;
    private final Bodies bodies;
    private final EarlyProblems problems;

    Gate(MeterLabels labels, Origins origins, Connections connections, Limits limits, EarlyProblems problems) {
        this.labels = labels;
        this.origins = origins;
        this.connections = connections;
        this.bodies = new Bodies(limits);
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    void register(@Observes Router router) {
        router.route().order(-FIRST - 1).failureHandler(this::explain);
        for (var code : new CommonError[] {
            CommonError.NOT_FOUND,
            CommonError.METHOD_NOT_ALLOWED,
            CommonError.NOT_ACCEPTABLE,
            CommonError.UNSUPPORTED_MEDIA_TYPE
        }) {
            router.errorHandler(code.status(), context -> problems.send(context, Problem.of(code)));
        }
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        SecurityHeaders.add(context.response().headers());
        MDC.put(RequestId.LOGGED_AS, RequestId.of(request));
        bodies.watch(context);
        connections.isBusy(request);
        context.addEndHandler(ended -> connections.isIdle(request));
        labels.name(request);
        var refusal = RequestHead.refusal(request);
        if (refusal.isPresent()) {
            problems.send(context, refusal.get());
            return;
        }
        RequestHead.leaveOutEmptyWishes(request.headers());
        if (!isReadable(context)) {
            problems.send(context, Problem.of(CommonError.BAD_REQUEST));
        } else if (!origins.allow(request)) {
            problems.send(
                    context,
                    Problem.of(CommonError.ORIGIN_NOT_ALLOWED)
                            .with(HttpHeaders.VARY.toString(), HttpHeaders.ORIGIN.toString()));
        } else {
            context.next();
        }
    }

    private static boolean isReadable(RoutingContext context) {
        try {
            return context.normalizedPath().startsWith("/");
        } catch (IllegalArgumentException brokenEscape) {
            return false;
        }
    }

    /** Whatever fails outside of the resources, which explain their own failures. */
    private void explain(RoutingContext context) {
        var failure = context.failure();
        if (context.response().headWritten() || failure instanceof IOException) {
            // Nobody hears what would be said.
            context.next();
            return;
        }
        problems.send(context, problem(context.statusCode(), failure));
    }

    private static Problem problem(int status, @Nullable Throwable failure) {
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return Problem.of(CommonError.NOT_SIGNED_IN).with(HttpHeaderNames.WWW_AUTHENTICATE.toString(), "Bearer");
        }
        if (failure instanceof ForbiddenException) {
            return Problem.of(CommonError.ROLE_MAY_NOT);
        }
        return failure == null || status != HttpResponseStatus.INTERNAL_SERVER_ERROR.code()
                ? Problem.of(CommonError.of(status))
                : FailureExplainer.explain(failure);
    }
}
