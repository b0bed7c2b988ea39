package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More comes in than the service takes on: many at once, bodies without an end, and people who send nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OverloadIT {
    private static final int PLACES = 8;
    private static final int SURPLUS = 30;
    private static final long FIFTY_MEGABYTES = 50_000_000;
    private static final Duration SLOWEST_BODY = Duration.ofSeconds(3);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(7);
    private static final Duration CUT = Duration.ofSeconds(60);
    private static final Duration BETWEEN_BYTES = Duration.ofMillis(100);

    private static RunningCentre centre;

    @BeforeAll
    static void start() throws Exception {
        centre = RunningCentre.named(
                "overload-it",
                Map.of(
                        "DOORWAY_HTTP_UNDER_WAY_MOST",
                        Integer.toString(PLACES),
                        "DOORWAY_HTTP_SLOWEST_BODY",
                        SLOWEST_BODY.toSeconds() + "s",
                        "QUARKUS_HTTP_IDLE_TIMEOUT",
                        LONGEST_SILENCE.toSeconds() + "s",
                        "DOORWAY_WEB_ORIGINS",
                        "https://desk.example"));
    }

    @AfterAll
    static void end() throws Exception {
        centre.close();
    }

    /** Whatever was done to the service: as many as before are let in, and no more. */
    @AfterEach
    void all_places_are_free_again() throws Exception {
        try (var crowd = new Crowd()) {
            crowd.fillsAllPlaces();
            isRefused(crowd.oneMore());
        }
        assertThat(centre.service().log()).doesNotContain("OutOfMemory", "\"ERROR\"");
    }

    @Test
    void the_surplus_is_refused_at_once_and_who_was_let_in_is_served() throws Exception {
        Set<UUID> served;
        try (var crowd = new Crowd()) {
            crowd.fillsAllPlaces();
            for (int i = 0; i < SURPLUS; i++) {
                isRefused(crowd.oneMore());
            }
            assertThat(centre.health("live")).isEqualTo(200);
            assertThat(centre.health("ready")).isEqualTo(200);
            served = crowd.visits();
        }
        assertThat(centre.stored().lines()).containsKeys(served.toArray(UUID[]::new));
    }

    @Test
    void a_refusal_is_said_in_Spanish_and_read_by_a_page_in_a_browser() throws Exception {
        try (var crowd = new Crowd()) {
            crowd.fillsAllPlaces();
            var refusal = crowd.oneMore("Accept-Language: es-MX", "Origin: https://desk.example");
            isRefused(refusal);
            assertThat(refusal.headers())
                    .containsEntry("Content-Language", "es")
                    .containsEntry("Access-Control-Allow-Origin", "https://desk.example")
                    .containsEntry("X-Content-Type-Options", "nosniff");
            assertThat(refusal.headers().get("Access-Control-Expose-Headers"))
                    .contains("Content-Disposition", "ETag", "Retry-After");
            assertThat(refusal.headers().get("Vary"))
                    .containsIgnoringCase("Accept-Language")
                    .containsIgnoringCase("Origin");
            assertThat(refusal.json().getString("title")).isEqualTo("No disponible por un momento");
        }
    }

    @Test
    void another_spelling_of_the_address_is_no_way_round() throws Exception {
        try (var crowd = new Crowd()) {
            crowd.fillsAllPlaces();
            for (var path : List.of("//api/v1/visits", "/q/../api/v1/visits", "/%61pi/v1/visits")) {
                isRefused(send(HttpLine.post(path, centre.token(), "{}")));
            }
        }
    }

    @Test
    void who_hangs_up_gives_the_place_back() throws Exception {
        try (var crowd = new Crowd()) {
            crowd.fillsAllPlaces();
            crowd.hangsUp();
        }
        for (int i = 0; i < 3 * PLACES; i++) {
            try (var line = centre.line()) {
                line.send(head("Content-Length: 100"));
                line.send(bytes("{\"site\":"));
            }
        }
    }

    @Test
    void who_is_refused_in_the_middle_of_a_request_can_go_on_with_the_next() throws Exception {
        var visit = HttpLine.post("/api/v1/visits", "nobody", new VisitBody(UUID.randomUUID(), null).json());
        try (var line = centre.line()) {
            for (int i = 0; i < 3; i++) {
                assertThat(line.exchange(visit)).isEqualTo(401);
            }
        }
    }

    @Test
    void a_body_that_never_comes_or_trickles_in_is_cut_off() throws Exception {
        try (var never = centre.line();
                var small = centre.line();
                var large = centre.line()) {
            never.send(head("Content-Length: 100"));
            small.send(head("Content-Length: 50000"));
            large.send(head("Content-Length: 500000"));
            large.send(bytes(" ".repeat(200_000)));
            isCutOff(() -> {
                small.send(bytes(" "));
                TimeUnit.MILLISECONDS.sleep(BETWEEN_BYTES.toMillis());
            });
            isCutOff(() -> large.send(bytes(" ")));
            assertThat(never.isClosedWithin(CUT)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"as one whole", "in chunks"})
    void who_has_said_all_is_not_cut_off_however_long_the_answer_takes(String sent) throws Exception {
        try (var patient = centre.line();
                var slow = centre.line()) {
            try (var held = centre.holdVisits()) {
                patient.send(visit(sent.equals("in chunks")));
                held.awaitWaiting(1);
                slow.send(head("Content-Length: 100"));
                // Came after the other, and had as long to send its body.
                assertThat(slow.isClosedWithin(CUT)).isTrue();
            }
            assertThat(patient.answer().status()).isEqualTo(201);
        }
    }

    private static byte[] visit(boolean inChunks) {
        var body = new VisitBody(UUID.randomUUID(), null).json();
        if (!inChunks) {
            return HttpLine.post("/api/v1/visits", centre.token(), body);
        }
        var head = new String(head("Transfer-Encoding: chunked"), StandardCharsets.UTF_8);
        return bytes(head + Integer.toHexString(bytes(body).length) + "\r\n" + body + "\r\n0\r\n\r\n");
    }

    @Test
    void who_says_nothing_is_not_waited_for() throws Exception {
        try (var silent = centre.line();
                var halfway = centre.line()) {
            halfway.send(bytes("POST /api/v1/visits HTTP/1.1\r\nHost: loc"));
            assertThat(silent.isClosedWithin(CUT)).isTrue();
            assertThat(halfway.isClosedWithin(CUT)).isTrue();
        }
    }

    @Test
    void fifty_megabytes_are_refused_before_they_are_sent() throws Exception {
        try (var line = centre.line()) {
            line.send(head("Content-Length: " + FIFTY_MEGABYTES, "Accept-Language: es"));
            var refusal = line.answer();
            assertThat(refusal.headers()).containsEntry("Connection", "close");
            isTooLarge(refusal);
            assertThat(line.isClosedWithin(CUT)).isTrue();
        }
    }

    @Test
    void who_sends_fifty_megabytes_all_the_same_can_read_why_they_are_refused() throws Exception {
        try (var line = centre.line()) {
            line.send(head("Content-Length: " + FIFTY_MEGABYTES, "Accept-Language: es"));
            var megabyte = new byte[1_000_000];
            for (int sent = 0; sent < 20; sent++) {
                line.send(megabyte);
            }
            isTooLarge(line.answer());
        }
    }

    @Test
    void a_body_without_an_end_is_refused_and_then_cut_off_and_takes_no_memory() throws Exception {
        var lines = new ArrayList<HttpLine>();
        var chunk = bytes("10000\r\n" + " ".repeat(0x10000) + "\r\n");
        for (int i = 0; i < PLACES - 1; i++) {
            var line = centre.line();
            lines.add(line);
            line.send(head("Transfer-Encoding: chunked", "Accept-Language: es"));
            for (int sent = 0; sent < 17; sent++) {
                line.send(chunk);
            }
            isTooLarge(line.answer());
        }
        for (var line : lines) {
            isCutOff(() -> line.send(chunk));
            line.close();
        }
    }

    private interface Sending {
        void goOn() throws Exception;
    }

    private static void isCutOff(Sending sending) {
        var end = System.nanoTime() + CUT.toNanos();
        assertThatThrownBy(() -> {
                    while (System.nanoTime() < end) {
                        sending.goOn();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private static void isRefused(HttpAnswer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "1").containsEntry("Cache-Control", "no-store");
        assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("/api/v1/problems/unavailable");
    }

    private static void isTooLarge(HttpAnswer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.headers()).containsEntry("Content-Language", "es");
        assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("/api/v1/problems/too-large");
    }

    private static HttpAnswer send(byte[] request) throws IOException {
        try (var line = centre.line()) {
            line.send(request);
            return line.answer();
        }
    }

    private static byte[] head(String... headers) {
        return bytes("POST /api/v1/visits HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        .formatted(centre.token())
                + "Content-Type: application/json\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** People who all come at once, and whose visits the database does not let through until they are closed. */
    private static final class Crowd implements AutoCloseable {
        private final HeldVisits held = centre.holdVisits();
        private final List<HttpLine> lines = new ArrayList<>();
        private final Set<UUID> visits = new HashSet<>();

        Crowd() throws Exception {}

        void fillsAllPlaces() throws Exception {
            Patience.until("all places are taken", () -> {
                oneComes();
                return lines.size() == PLACES;
            });
        }

        /** Refused is who comes before the service has noticed that somebody else hung up. */
        private void oneComes() throws Exception {
            var id = UUID.randomUUID();
            var line = centre.line();
            line.send(HttpLine.post("/api/v1/visits", centre.token(), new VisitBody(id, null).json()));
            Patience.until(
                    "somebody is let in or refused", () -> held.areWaiting(lines.size() + 1) || line.hasAnswer());
            if (line.hasAnswer()) {
                isRefused(line.answer());
                line.close();
            } else {
                visits.add(id);
                lines.add(line);
            }
        }

        HttpAnswer oneMore(String... headers) throws IOException {
            var visit = new VisitBody(UUID.randomUUID(), null).json();
            return send(HttpLine.request("POST", "/api/v1/visits", centre.token(), visit, headers));
        }

        Set<UUID> visits() {
            return visits;
        }

        void hangsUp() throws IOException {
            for (var line : lines) {
                line.close();
            }
            lines.clear();
        }

        @Override
        public void close() throws Exception {
            held.close();
            for (var line : lines) {
                assertThat(line.answer().status()).isEqualTo(201);
                line.close();
            }
        }
    }
}
