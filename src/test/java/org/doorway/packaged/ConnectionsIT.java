package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that are held and not used, and what comes over some that is no request. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConnectionsIT {
    private static final int MOST = 60;
    private static final int OF_ONE_ADDRESS = 40;
    private static final int MANY = 3 * MOST;
    private static final Duration CUT = Duration.ofSeconds(60);

    private static RunningCentre centre;

    @BeforeAll
    static void start() throws Exception {
        centre = RunningCentre.named(
                "connections-it",
                Map.of(
                        "DOORWAY_HTTP_MOST_CONNECTIONS", Integer.toString(MOST),
                        "DOORWAY_HTTP_MOST_CONNECTIONS_OF_ONE_ADDRESS", Integer.toString(OF_ONE_ADDRESS),
                        "QUARKUS_HTTP_LIMITS_MAX_CONNECTIONS", Integer.toString(MOST)));
    }

    @AfterAll
    static void end() throws Exception {
        assertThat(centre.service().log()).doesNotContain("\"ERROR\"");
        centre.close();
    }

    @Test
    void who_says_nothing_gives_way_and_who_is_in_the_middle_of_a_request_does_not() throws Exception {
        var silent = new ArrayList<HttpLine>();
        try (var middle = centre.line()) {
            var visit = HttpLine.post("/api/v1/visits", centre.token(), new VisitBody(UUID.randomUUID(), null).json());
            assertThat(middle.exchange(visit)).isEqualTo(201);
            middle.send(Arrays.copyOf(visit, visit.length - 1));
            for (int i = 0; i < MANY; i++) {
                silent.add(centre.line());
                // Whoever comes then is served, also while they wait.
                try (var desk = centre.line()) {
                    assertThat(desk.get("/api/v1/problems/not-found").status()).isEqualTo(200);
                }
            }
            assertThat(silent.get(0).isClosedWithin(CUT)).isTrue();
            middle.send(Arrays.copyOfRange(visit, visit.length - 1, visit.length));
            assertThat(middle.answer().status()).isEqualTo(200);
        } finally {
            for (var line : silent) {
                line.close();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "414, address-too-long, GET /%s HTTP/1.1, 20000, X: y",
        "431, headers-too-large, GET / HTTP/1.1, 40000, X: %s",
        "400, bad-request, GET / HTTP/1.1, 1, X\u0000: %s",
        "400, bad-request, GET / HTTP/1.1, 1, Content-Length: -%s",
        "400, bad-request, GET / HTTP/99%s, 1, X: y",
        "400, bad-request, what is this %s, 1, X: y",
    })
    void what_the_server_itself_cannot_read_is_a_problem_too(
            int status, String kind, String line, int length, String header) throws Exception {
        var request = line + "\r\nHost: a\r\n" + header + "\r\n\r\n";
        try (var stranger = centre.line()) {
            stranger.send(request.replace("%s", "1".repeat(length)).getBytes(StandardCharsets.ISO_8859_1));
            isProblem(stranger, status, kind);
        }
    }

    private static void isProblem(HttpLine stranger, int status, String kind) throws IOException {
        var answer = stranger.answer();
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers())
                .containsEntry("Content-Type", "application/problem+json")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Cache-Control", "no-store")
                .containsKey("X-Request-Id");
        assertThat(answer.headers().get("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.json().getString("type")).isEqualTo("/api/v1/problems/" + kind);
        assertThat(stranger.isClosedWithin(CUT)).isTrue();
    }

    @Test
    void refusals_of_what_cannot_be_read_are_in_the_metrics_without_it() throws Exception {
        var secret = UUID.randomUUID().toString();
        for (var request :
                List.of("GET /" + secret + "%zz HTTP/1.1", "GET /" + secret + " HTTP/99", secret + " / HTTP/1.1")) {
            try (var stranger = centre.line()) {
                stranger.send((request + "\r\nHost: a\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
                assertThat(stranger.answer().status()).isBetween(400, 499);
            }
        }
        try (var line = HttpLine.open(centre.service().managementPort())) {
            var metrics = new String(line.get("/q/metrics").body(), StandardCharsets.UTF_8);
            assertThat(metrics).contains("http_server_requests").doesNotContain(secret);
        }
        assertThat(centre.service().log()).doesNotContain(secret);
    }
}
