package org.doorway.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * Leaves a failed sign-in to where all problems are made, as the framework does by itself. Its own handler also looks up
 * what the request is called in the metrics, and builds its table of all paths for that, with every request: a twelfth
 * of what a visit costs. Here each request has its name already ({@link MeterLabels}).
 */
@ApplicationScoped
class AuthFailures {
    /** Right after the framework has said how a sign-in fails (also 200), and before it says so once more (199). */
    private static final int AFTER_SIGN_IN = 200;

    /** After all that may look at the sign-in on the way to a resource, which throws its own failures. */
    private static final int BEFORE_RESOURCES = 1;

    static final BiConsumer<RoutingContext, Throwable> HANDLER = AuthFailures::fail;

    void register(@Observes Filters filters) {
        filters.register(AuthFailures::leaveToProblems, AFTER_SIGN_IN);
        filters.register(AuthFailures::leaveToResources, BEFORE_RESOURCES);
    }

    private static void leaveToProblems(RoutingContext context) {
        if (context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof DefaultAuthFailureHandler) {
            context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, HANDLER);
        }
        context.next();
    }

    private static void leaveToResources(RoutingContext context) {
        if (context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) == HANDLER) {
            context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        }
        context.next();
    }

    private static void fail(RoutingContext context, Throwable failure) {
        DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(context, failure);
        if (!context.failed()) {
            context.fail(DefaultAuthFailureHandler.extractRootCause(failure));
        }
    }
}
