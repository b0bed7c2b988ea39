package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.doorway.sync.ReferenceClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Something gives out while a phone hands in its shift: sending again completes it, and nothing counts twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SyncInterruptedIT {
    private static final int VISITS = 1000;
    private static final int LINES = 4;

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

    private interface Accident {
        void happen() throws Exception;
    }

    @Test
    void the_service_is_killed_in_the_middle_of_a_batch() throws Exception {
        aShiftArrivesAlthough(() -> {
            ProcessHandle.of(centre.service().pid()).ifPresent(ProcessHandle::destroyForcibly);
            centre.service().close();
            centre.startService();
        });
    }

    @Test
    void the_database_is_restarted_in_the_middle_of_a_batch() throws Exception {
        aShiftArrivesAlthough(() -> {
            centre.stopDatabase();
            centre.startDatabase();
            Patience.until("the service is ready", () -> centre.health("ready") == 200);
        });
    }

    private void aShiftArrivesAlthough(Accident accident) throws Exception {
        var token = centre.surroundings().signIn().token("outreach", "somebody-with-a-phone");
        var phone = UUID.randomUUID().toString();
        try (var line = centre.line()) {
            line.exchange(HttpLine.post("/api/v1/phones", token, "{\"id\": \"%s\"}".formatted(phone)));
        }
        var client = new ReferenceClient(
                phone,
                token,
                request -> ReferenceClient.exchange(
                        centre.service().port(), request, Integer.MAX_VALUE, Integer.MAX_VALUE));
        var visits = IntStream.range(0, VISITS).mapToObj(i -> UUID.randomUUID()).toList();
        visits.forEach(visit -> client.record(operation(visit)));

        try (var elsewhere = centre.surroundings().connectAsSuperuser()) {
            hold(visits.get(VISITS - 1), elsewhere);
            var sending = CompletableFuture.runAsync(() -> client.sync(Instant.now(), client.waiting()));
            Patience.until("its last visit waits", () -> isSomebodyWaiting(elsewhere));
            accident.happen();
            sending.join();
            assertThat(centre.stored().lines().size() - before.size())
                    .as("was cut off in the middle")
                    .isBetween(1, VISITS - 1);
        }

        client.sync(Instant.now(), client.waiting());
        assertThat(client.waiting()).isEmpty();
        assertThat(client.refusals()).isEmpty();
        var stored = centre.stored().lines();
        stored.keySet().removeAll(before);
        assertThat(stored.keySet()).containsExactlyInAnyOrderElementsOf(visits);
        assertThat(stored.values()).allSatisfy(lines -> assertThat(lines).isEqualTo(LINES));
    }

    /** Begins to write a visit and does not end: whoever would write it too has to wait, however quick they are. */
    private static void hold(UUID visit, Connection elsewhere) throws SQLException {
        elsewhere.setAutoCommit(false);
        try (var statement = elsewhere.prepareStatement("""
                INSERT INTO visit (id, site_id, arrived_at, recorded_at, closes_at, modality, people_served, created_as)
                SELECT ?, id, now(), now(), now(), 'DROP_IN', 1, '' FROM site WHERE code = 'main'""")) {
            statement.setObject(1, visit);
            statement.executeUpdate();
        }
    }

    /** Whether the whole batch but what belongs to its last chunk is stored, and that one is in the database's hands. */
    private static boolean isSomebodyWaiting(Connection elsewhere) throws SQLException {
        try (var statement = elsewhere.prepareStatement(
                        "SELECT FROM pg_locks WHERE locktype = 'transactionid' AND NOT granted");
                var waiting = statement.executeQuery()) {
            return waiting.next();
        }
    }

    private static Map<String, ?> operation(UUID visit) {
        var lines = List.of(
                Map.of("item", "meal"),
                Map.of("item", "syringe", "given", 30, "askedFor", 40),
                Map.of("item", "water", "given", 2),
                Map.of("item", "return", "given", 25, "estimated", true));
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "at",
                Instant.now().toString(),
                "type",
                "recordVisit",
                "body",
                Map.of("id", visit.toString(), "site", "main", "lines", lines));
    }
}
