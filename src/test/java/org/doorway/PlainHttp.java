package org.doorway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Requests of the ordinary kind to the service under test, over connections that are kept open. The library that tests
 * otherwise use makes a client and compiles a script for each of them.
 */
final class PlainHttp {
    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static {
        // Less than the service waits: a connection must not be closed at the moment in which it is used again.
        System.setProperty("jdk.httpclient.keepalive.timeout", "20");
    }

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private PlainHttp() {}

    /** Empty for what this client does not send: an address or a header that is none. */
    static Optional<Answer> send(String method, String path, Map<String, String> headers, @Nullable Object body) {
        return request(method, path, headers, body).map(PlainHttp::answer);
    }

    private static Optional<HttpRequest> request(
            String method, String path, Map<String, String> headers, @Nullable Object body) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .timeout(PATIENCE)
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes(body)));
            headers.forEach(request::header);
            return Optional.of(request.build());
        } catch (IllegalArgumentException notPlain) {
            return Optional.empty();
        }
    }

    private static Answer answer(HttpRequest request) {
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    answer.statusCode(),
                    name -> answer.headers().firstValue(name).orElse(null),
                    answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return body instanceof byte[] bytes
                    ? bytes
                    : body instanceof String text
                            ? text.getBytes(StandardCharsets.UTF_8)
                            : MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
