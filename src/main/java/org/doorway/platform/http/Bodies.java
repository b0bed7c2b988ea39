package org.doorway.platform.http;

import io.vertx.core.http.HttpHeaders;
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
        var body = Body.of(request);
        var late = context.vertx().setTimer(slowest, now -> cutUnlessComplete(request, body));
        context.addEndHandler(answered -> {
            context.vertx().cancelTimer(late);
            if (answered.succeeded() && !body.isComplete()) {
                throwAway(context, body);
            }
        });
    }

    /** Hanging up at once would destroy the answer on its way to somebody who is still sending. */
    private void throwAway(RoutingContext context, Body body) {
        var request = context.request();
        // Over whatever has read it until now, and would keep it.
        request.handler(rest -> {});
        var cut = context.vertx().setTimer(afterAnswer, now -> cutUnlessComplete(request, body));
        request.endHandler(ended -> context.vertx().cancelTimer(cut));
        request.resume();
    }

    private static void cutUnlessComplete(HttpServerRequest request, Body body) {
        if (!body.isComplete()) {
            request.connection().close();
        }
    }

    /**
     * Tells whether the last byte of a body has come. {@link HttpServerRequest#isEnded} does not say so of a request that
     * has been read to its end and is being worked on: only once more is asked for than there is.
     */
    private interface Body {
        boolean isComplete();

        static Body of(HttpServerRequest request) {
            if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
                return request.end()::isComplete;
            }
            var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
            // The server has refused what is not a number, or is less than nothing.
            var bytes = length == null ? 0 : Long.parseLong(length);
            return () -> request.bytesRead() >= bytes;
        }
    }
}
