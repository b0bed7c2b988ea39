package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.doorway.launch.tryit.TryItService;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody trips over the cable while the door is busy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillIT {
    private static final int DESKS = 8;
    private static final int VISITS = 400;
    private static final int LINES = 4;

    private static final String VISIT = """
            {"id": "%s", "site": "main", "lines": [
              {"item": "food.meal"},
              {"item": "use.inject.syringe_fixed", "given": 30, "askedFor": 40, "unmetReason": "out_of_stock"},
              {"item": "food.drink", "given": 2},
              {"item": "dispose.return", "given": 25, "estimated": true}]}""";

    // One for all: unpacking PostgreSQL takes most of a first start.
    @TempDir
    static Path home;

    private final DatabaseFolder database = new DatabaseFolder(home.resolve("postgres"));

    @Test
    void no_acknowledged_visit_is_lost_when_the_service_is_killed() throws Exception {
        everythingIsThereOnceAfter(service -> service.process().kill());
    }

    @Test
    void no_acknowledged_visit_is_lost_when_the_database_is_killed_with_it() throws Exception {
        everythingIsThereOnceAfter(service -> {
            var postmaster = database.process();
            var sessions = postmaster.descendants().toList();
            service.process().kill();
            postmaster.destroyForcibly();
            sessions.forEach(ProcessHandle::destroyForcibly);
            postmaster.onExit().join();
            Patience.until("PostgreSQL is gone", () -> sessions.stream().noneMatch(ProcessHandle::isAlive));
        });
    }

    private interface Accident {
        void happensTo(TryItService service) throws Exception;
    }

    private void everythingIsThereOnceAfter(Accident accident) throws Exception {
        BusyDesks desks;
        try (var service = TryItService.in(home)) {
            desks = BusyDesks.open(DESKS, port(service), service.token(), VISIT::formatted);
            desks.recordMore(VISITS);
            accident.happensTo(service);
            desks.awaitCut();
        }
        assertThat(desks.surprises()).isEmpty();
        assertThat(desks.acknowledged()).hasSizeGreaterThanOrEqualTo(VISITS);
        assertThat(desks.unacknowledged()).as("was cut off under load").isNotEmpty();

        try (var service = TryItService.in(home)) {
            assertThat(stored()).containsAll(desks.acknowledged());
            assertThat(desks.repeatUnacknowledged(port(service), service.token()))
                    .isNotEmpty()
                    .allSatisfy(status -> assertThat(status).isIn(200, 201));
            assertThat(stored()).containsAll(desks.acknowledged()).containsAll(desks.unacknowledged());
            areServed(desks.acknowledged(), service);
            areServed(desks.unacknowledged(), service);
        }
    }

    /** The ids of the visits that are stored, none of them twice and each with all of its lines. */
    private List<UUID> stored() throws Exception {
        var visits = VisitRows.of(database.connectAsSuperuser());
        assertThat(visits.lines().values())
                .allSatisfy(lines -> assertThat(lines).isEqualTo(LINES));
        return List.copyOf(visits.lines().keySet());
    }

    private static void areServed(Collection<UUID> visits, TryItService service) throws IOException {
        try (var line = HttpLine.open(port(service))) {
            for (var id : visits) {
                line.send(HttpLine.request("GET", "/api/v1/visits/" + id, service.token(), ""));
                var visit = line.answer();
                assertThat(visit.status()).isEqualTo(200);
                assertThat(visit.json().getJsonArray("lines"))
                        .extracting(JsonObject.class::cast)
                        .extracting(taken -> taken.getString("item"))
                        .containsExactly("food.meal", "use.inject.syringe_fixed", "food.drink", "dispose.return");
            }
        }
    }

    private static int port(TryItService service) {
        return URI.create(service.address()).getPort();
    }
}
