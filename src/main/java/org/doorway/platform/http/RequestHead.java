package org.doorway.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doorway.platform.language.AcceptedLanguages;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;

/**
 * The address and the headers of a request, as far as they may go. What reads them was written for what well-meant
 * clients send, and may take a second for what others do: nothing reads them before their length is known.
 */
final class RequestHead {
    private static final int LONGEST_ADDRESS = 4096;
    private static final int MOST_PARAMETERS = 200;

    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_OF_ALL = 16_000;
    private static final int LONGEST_HEADER = 1000;
    private static final int LONGEST_OPAQUE = 8000;

    /** Tokens, and what belongs to others than this service. */
    private static final Set<String> OPAQUE = Set.of("authorization", "cookie", "referer");

    private RequestHead() {}

    /** Why the request is not looked at any further, if it is not. */
    static Optional<Problem> refusal(HttpServerRequest request) {
        if (isTooLong(request)) {
            return Optional.of(Problem.of(CommonError.ADDRESS_TOO_LONG));
        }
        if (isTooLarge(request.headers())) {
            return Optional.of(Problem.of(CommonError.HEADERS_TOO_LARGE));
        }
        // Without one, the framework cannot tell its own address, and fails while it logs the one that was asked for.
        return isAddressed(request) && isReadable(request.uri())
                ? Optional.empty()
                : Optional.of(Problem.of(CommonError.BAD_REQUEST));
    }

    private static boolean isAddressed(HttpServerRequest request) {
        var authority = request.authority();
        return authority != null
                && !authority.host().isBlank()
                && request.headers().getAll(HttpHeaders.HOST).size() == 1;
    }

    /** What the server would see to by itself, and say nothing: Launch has it leave that to this place. */
    private static boolean isReadable(String address) {
        try {
            return new URI(address).getRawPath() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /** Leaves out what says nothing: wishes are no reason to refuse somebody. */
    static void leaveOutEmptyWishes(MultiMap headers) {
        var accepted = headers.get(HttpHeaders.ACCEPT);
        // RFC 9110 allows an empty one, and the framework fails at it.
        if (accepted != null && (accepted.isBlank() || accepted.strip().equals("application/problem+json"))) {
            headers.remove(HttpHeaders.ACCEPT);
        }
        var languages = headers.get(HttpHeaders.ACCEPT_LANGUAGE);
        if (languages != null && languages.length() > AcceptedLanguages.LONGEST) {
            headers.remove(HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    private static boolean isTooLong(HttpServerRequest request) {
        var query = request.query();
        return request.uri().length() > LONGEST_ADDRESS
                || (query != null
                        && query.chars().filter(character -> character == '&').count() >= MOST_PARAMETERS);
    }

    private static boolean isTooLarge(MultiMap headers) {
        var all = 0;
        var readable = 0;
        var count = 0;
        for (var header : headers) {
            var length = header.getKey().length() + header.getValue().length();
            all += length;
            readable += isOpaque(header.getKey()) ? 0 : length;
            count++;
        }
        return count > MOST_HEADERS
                || all > LONGEST_OF_ALL
                // Where all together are short, as almost always, no single one is long.
                || (Math.max(all - LONGEST_OPAQUE, readable - LONGEST_HEADER) > 0 && hasOneTooLong(headers));
    }

    private static boolean hasOneTooLong(MultiMap headers) {
        // One that comes several times is read as one.
        Map<String, Integer> lengths = new HashMap<>();
        headers.forEach(header -> lengths.merge(
                header.getKey().toLowerCase(Locale.ROOT), header.getValue().length(), Integer::sum));
        return lengths.entrySet().stream().anyMatch(header -> header.getValue() > longest(header.getKey()));
    }

    private static boolean isOpaque(String header) {
        return OPAQUE.stream().anyMatch(header::equalsIgnoreCase);
    }

    private static int longest(String header) {
        if (header.equals("accept-language")) {
            return LONGEST_OF_ALL;
        }
        return OPAQUE.contains(header) ? LONGEST_OPAQUE : LONGEST_HEADER;
    }
}
