package org.doorway.platform.http;

import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.quarkus.arc.Unremovable;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.EarlyProblems;
import org.doorway.platform.problem.Problem;

/** Answers what the server cannot read as a request, and hangs up: nobody knows where the next one would begin. */
@ApplicationScoped
@Unremovable
class MalformedRequests {
    private final EarlyProblems problems;

    MalformedRequests(EarlyProblems problems) {
        this.problems = problems;
    }

    void answer(HttpServerRequest request) {
        var problem = Problem.of(code(request.decoderResult().cause()));
        problems.send(request, problem.with(HttpHeaderNames.CONNECTION.toString(), HttpHeaderValues.CLOSE.toString()));
        request.connection().close();
    }

    private static CommonError code(Throwable cause) {
        if (!(cause instanceof TooLongFrameException)) {
            return CommonError.BAD_REQUEST;
        }
        var isLine = String.valueOf(cause.getMessage()).contains("line");
        return isLine ? CommonError.ADDRESS_TOO_LONG : CommonError.HEADERS_TOO_LARGE;
    }
}
