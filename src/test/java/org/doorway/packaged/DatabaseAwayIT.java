package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away while the door is busy, and comes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseAwayIT {
    private static final int DESKS = 8;
    private static final int VISITS = 200;
    private static final int LINES = 4;
    private static final Duration OUTAGE = Duration.ofSeconds(10);

    private static RunningCentre centre;

    private Set<UUID> before;

    @BeforeAll
    static void start() throws Exception {
        centre = RunningCentre.shared();
    }

    @BeforeEach
    void look() throws Exception {
        before = centre.stored().lines().keySet();
    }

    @Test
    void ten_seconds_without_PostgreSQL_are_told_while_they_last_and_lose_nothing() throws Exception {
        try (var desks = centre.busyDesks(DESKS)) {
            desks.recordMore(VISITS);
            centre.stopDatabase();
            Patience.until("the desks are refused", () -> !desks.refusals().isEmpty());
            everyOperationIsRefusedInPlainWords();
            assertThat(centre.health("ready")).isEqualTo(503);
            assertThat(centre.health("live")).isEqualTo(200);
            Patience.until(
                    "nothing could be recorded for ten seconds",
                    () -> desks.idle().compareTo(OUTAGE) > 0);

            centre.startDatabase();
            everythingIsAsBefore(desks);
        }
    }

    /** Each desk has its answer before the database has one: nobody waits for as long as it takes. */
    @Test
    void a_database_that_does_not_answer_holds_up_nobody() throws Exception {
        try (var desks = centre.busyDesks(DESKS)) {
            desks.recordMore(VISITS);
            var postgres = centre.surroundings().database().process();
            signal("STOP", postgres);
            try {
                Patience.until("each desk is refused", () -> desks.refusals().size() >= DESKS);
                assertThat(centre.health("live")).isEqualTo(200);
                assertThat(centre.health("ready")).isEqualTo(503);
            } finally {
                signal("CONT", postgres);
            }
            everythingIsAsBefore(desks);
        }
    }

    private void everyOperationIsRefusedInPlainWords() throws IOException {
        var visit = "/api/v1/visits/" + UUID.randomUUID();
        try (var line = centre.line()) {
            for (var request : new byte[][] {
                HttpLine.request("GET", visit, centre.token(), ""),
                HttpLine.post(visit + "/departure", centre.token(), "{}"),
                HttpLine.post("/api/v1/participants", centre.token(), "{}"),
                HttpLine.post("/api/v1/visits", centre.token(), new VisitBody(UUID.randomUUID(), null).json())
            }) {
                line.send(request);
                isRefusal(line.answer());
            }
        }
    }

    private void everythingIsAsBefore(BusyDesks desks) throws Exception {
        desks.recordMore(VISITS);
        desks.close();
        assertThat(desks.surprises()).isEmpty();
        assertThat(desks.refusals()).isNotEmpty().allSatisfy(DatabaseAwayIT::isRefusal);
        assertThat(desks.unacknowledged()).isEmpty();
        var stored = centre.stored().lines();
        stored.keySet().removeAll(before);
        assertThat(stored.values()).allSatisfy(lines -> assertThat(lines).isEqualTo(LINES));
        assertThat(stored.keySet()).containsExactlyInAnyOrderElementsOf(desks.acknowledged());
        Patience.until("the service is ready", () -> centre.health("ready") == 200);
    }

    private static void isRefusal(HttpAnswer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "2");
        assertThat(answer.headers().get("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().getString("type")).isEqualTo("/api/v1/problems/unavailable");
    }

    private static void signal(String name, ProcessHandle postgres) throws Exception {
        for (var process :
                Stream.concat(Stream.of(postgres), postgres.descendants()).toList()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
