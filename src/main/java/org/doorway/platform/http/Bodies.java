package org.doorway.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Sees to it that the body of a request ends. Left alone, one that trickles in would keep its place among the requests
 * under way for ever, and one that goes on after the answer would be collected in memory.
 */
final class Bodies {
    private final long slowest;
    private final long afterAnswer;

    Bodies(Limits limits) {
        this.slowest = limits.slowestBody().toMillis();
        this.afterAnswer = limits.afterAnswer().toMillis();
    }

    void watch(RoutingContext context) {
        var request = context.request();
        var late = context.vertx().setTimer(slowest, now -> cutUnlessEnded(request));
        context.addEndHandler(answered -> {
            context.vertx().cancelTimer(late);
            if (answered.succeeded() && !request.isEnded()) {
                throwAway(context);
            }
        });
    }

    /** Hanging up at once would destroy the answer on its way to somebody who is still sending. */
    private void throwAway(RoutingContext context) {
        var request = context.request();
        // Over whatever has read it until now, and would keep it.
        request.handler(rest -> {});
        var cut = context.vertx().setTimer(afterAnswer, now -> cutUnlessEnded(request));
        request.endHandler(ended -> context.vertx().cancelTimer(cut));
        request.resume();
    }

    private static void cutUnlessEnded(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
