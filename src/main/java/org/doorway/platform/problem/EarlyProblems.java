package org.doorway.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.doorway.platform.language.Texts;

/** Answers requests that are refused before any resource sees them, as a resource would have. */
@ApplicationScoped
public class EarlyProblems {
    private final ObjectMapper mapper;

    EarlyProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Ends a request with a refusal. */
    public void send(RoutingContext context, Problem problem) {
        send(context.request(), problem);
    }

    /** The same for one that no route was looked for. */
    public void send(HttpServerRequest request, Problem problem) {
        var language = Texts.best(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = request.response();
        // A request can fail before it has passed the gate.
        SecurityHeaders.add(answer.headers());
        RequestId.of(request);
        answer.setStatusCode(problem.code().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problems.PROBLEM_JSON.toString())
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Said here, because nothing else has decided yet whether this answer is compressed.
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        problem.headers().forEach(answer::putHeader);
        answer.end(Buffer.buffer(json(Problems.view(problem, language, Problems.instance(request.path())))));
    }

    private byte[] json(ProblemView view) {
        try {
            return mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
