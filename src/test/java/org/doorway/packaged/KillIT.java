package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Somebody trips over the cable while the door is busy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillIT {
    private static final int DESKS = 8;
    private static final int VISITS = 400;
    private static final int LINES = 4;

    private RunningCentre centre;

    @BeforeEach
    void start() throws Exception {
        centre = RunningCentre.shared();
    }

    @Test
    void no_acknowledged_visit_is_lost_when_the_service_is_killed() throws Exception {
        everythingIsThereOnceAfter(() -> centre.service().kill());
    }

    @Test
    void no_acknowledged_visit_is_lost_when_the_database_is_killed_with_it() throws Exception {
        everythingIsThereOnceAfter(() -> {
            var postmaster = centre.surroundings().database().process();
            var sessions = postmaster.descendants().toList();
            centre.service().kill();
            postmaster.destroyForcibly();
            sessions.forEach(ProcessHandle::destroyForcibly);
            Patience.until(
                    "PostgreSQL is gone",
                    () -> !postmaster.isAlive() && sessions.stream().noneMatch(ProcessHandle::isAlive));
            centre.stopDatabase();
            centre.startDatabase();
        });
    }

    private interface Accident {
        void happen() throws Exception;
    }

    private void everythingIsThereOnceAfter(Accident accident) throws Exception {
        var desks = centre.busyDesks(DESKS);
        desks.recordMore(VISITS);
        accident.happen();
        desks.awaitCut();
        assertThat(desks.surprises()).isEmpty();
        assertThat(desks.acknowledged()).hasSizeGreaterThanOrEqualTo(VISITS);
        assertThat(desks.unacknowledged()).as("was cut off under load").isNotEmpty();

        centre.startService();
        areStored(desks.acknowledged());
        assertThat(desks.repeatUnacknowledged(centre.service().port(), centre.token()))
                .isNotEmpty()
                .allSatisfy(status -> assertThat(status).isIn(200, 201));
        areStored(desks.acknowledged());
        areStored(desks.unacknowledged());
        areServed(desks.acknowledged());
        areServed(desks.unacknowledged());
    }

    private void areStored(Collection<UUID> visits) throws Exception {
        assertThat(centre.stored().lines())
                .containsAllEntriesOf(visits.stream().collect(Collectors.toMap(id -> id, id -> LINES)));
    }

    private void areServed(Collection<UUID> visits) throws IOException {
        try (var line = centre.line()) {
            for (var id : visits) {
                line.send(HttpLine.request("GET", "/api/v1/visits/" + id, centre.token(), ""));
                var visit = line.answer();
                assertThat(visit.status()).isEqualTo(200);
                assertThat(visit.json().getJsonArray("lines"))
                        .extracting(JsonObject.class::cast)
                        .extracting(taken -> taken.getString("item"))
                        .containsExactly("meal", "syringe", "water", "return");
            }
        }
    }
}
