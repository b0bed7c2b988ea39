package org.doorway.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.doorway.platform.language.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the answer of a refusal. */
final class Problems {
    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    /** What is refused and why: {@code messages/messages*.properties}. */
    static final Texts MESSAGES = new Texts("messages.messages");

    private static final int LONGEST_PATH = 1000;

    private Problems() {}

    static Response answer(Problem problem, HttpHeaders headers, UriInfo uri) {
        var language = Texts.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var answer = Response.status(problem.code().status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .entity(view(problem, language, uri.getRequestUri().getRawPath()));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    /** A path as a problem names it; one that is none, or that nobody would want to read again, is not repeated. */
    static String instance(@Nullable String path) {
        return path == null || !path.startsWith("/") || path.length() > LONGEST_PATH ? "/" : path;
    }

    static ProblemView view(Problem problem, Locale language, String path) {
        var slug = problem.code().slug();
        var faults = problem.faults().stream()
                .map(fault -> new ProblemView.FaultView(
                        fault.pointer(), MESSAGES.text(language, "fault." + fault.message(), fault.values())))
                .toList();
        return new ProblemView(
                "/api/v1/problems/" + slug,
                MESSAGES.text(language, slug + ".title"),
                problem.code().status(),
                MESSAGES.text(language, slug + ".detail", problem.values()),
                path,
                faults.isEmpty() ? null : List.copyOf(faults));
    }
}
