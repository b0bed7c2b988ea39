package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundTripsIT {
    private static final int VISITS = 40;

    private static RunningCentre centre;
    private static String code;

    @BeforeAll
    static void start() throws Exception {
        centre = RunningCentre.shared();
        code = centre.codes(1).get(0);
    }

    @Test
    void a_visit_of_a_stranger_takes_one_round_trip() throws IOException {
        var trips = tripsOfVisitsWith(null);
        assertThat(usual(trips)).isEqualTo(1);
        assertThat(average(trips)).isLessThanOrEqualTo(5);
    }

    @Test
    void a_visit_of_somebody_with_a_code_takes_one_round_trip() throws IOException {
        var trips = tripsOfVisitsWith(code);
        assertThat(usual(trips)).isEqualTo(1);
        assertThat(average(trips)).isLessThanOrEqualTo(5);
    }

    private static List<Long> tripsOfVisitsWith(String shown) throws IOException {
        var token = centre.token();
        var trips = new ArrayList<Long>();
        try (var line = centre.line()) {
            for (int i = 0; i < VISITS; i++) {
                var before = centre.relay().roundTrips();
                var visit = new VisitBody(UUID.randomUUID(), shown);
                assertThat(line.exchange(HttpLine.post("/api/v1/visits", token, visit.json())))
                        .isEqualTo(201);
                trips.add(centre.relay().roundTrips() - before);
            }
        }
        return trips;
    }

    /** Now and then one more is counted that belongs to no visit, or to all: a connection is tried, the menu read. */
    private static long usual(List<Long> trips) {
        return trips.stream().sorted().toList().get(VISITS / 2);
    }

    private static double average(List<Long> trips) {
        return trips.stream().mapToLong(Long::longValue).average().orElseThrow();
    }
}
