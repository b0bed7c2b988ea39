package org.doorway.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.OUTREACH;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Two phones with clocks of their own, on a line that is cut anywhere, that repeat, regroup and reorder: four hundred
 * random shifts (or as many as {@code shifts} says) end with exactly what was recorded. Each is made from its number, so
 * that one that fails can be had again; the phones send compressed batches as any mobile client would
 * ({@link ReferenceClient}).
 */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulatedShiftTest {
    private static final int RUNS = Integer.getInteger("shifts", 400);
    private static final int MOST_TRIES = 60;
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final List<Duration> SKEWS = List.of(
            Duration.ZERO, Duration.ofMinutes(3), Duration.ofHours(2), Duration.ofHours(-9), Duration.ofDays(-9000));

    @Inject
    DataSource database;

    private FreshSite site;
    private String item;
    private CentreApi worker;

    @Test
    void nothing_is_lost_and_nothing_counts_twice() throws Exception {
        MovableClock.at(NOW);
        site = FreshSite.open();
        item = site.offers("meal");
        worker = CentreApi.as(OUTREACH).at(site);
        var phones = List.of(StreetPhone.of(worker).id(), StreetPhone.of(worker).id());
        var expected = new TreeMap<String, String>();
        for (int run = 0; run < RUNS; run++) {
            var random = new Random(run);
            for (var phone : phones) {
                var skew = SKEWS.get(random.nextInt(SKEWS.size()));
                var shift = new RandomShift(random, NOW, skew, site.code(), item);
                arrives(run, phone, random, shift);
                expected.putAll(shift.expected());
            }
        }
        assertThat(stored()).isEqualTo(expected);
    }

    private void arrives(int run, String phone, Random random, RandomShift shift) {
        var client = new ReferenceClient(phone, worker.token(), request -> badLine(random, request));
        shift.operations().forEach(client::record);
        for (int tries = 0; !client.waiting().isEmpty(); tries++) {
            assertThat(tries).as("Shift %d comes to an end", run).isLessThan(MOST_TRIES);
            groups(random, client.waiting()).forEach(group -> client.sync(NOW.plus(shift.skew()), group));
        }
        assertThat(client.refusals()).as("Refused in shift %d", run).isEmpty();
    }

    /** What waits, in groups that may overlap, and not always in order. */
    private static List<List<String>> groups(Random random, List<String> waiting) {
        var groups = new ArrayList<List<String>>();
        if (random.nextInt(3) > 0) {
            groups.add(waiting);
            return groups;
        }
        var cut = random.nextInt(waiting.size() + 1);
        groups.add(waiting.subList(0, cut));
        groups.add(waiting.subList(Math.max(0, cut - 2), waiting.size()));
        groups.removeIf(List::isEmpty);
        if (random.nextBoolean()) {
            Collections.reverse(groups);
        }
        return groups;
    }

    private static String badLine(Random random, byte[] request) {
        var all = Integer.MAX_VALUE;
        return switch (random.nextInt(7)) {
            case 0 -> ReferenceClient.exchange(RestAssured.port, request, random.nextInt(request.length), 0);
            case 1 -> ReferenceClient.exchange(RestAssured.port, request, all, 0);
            case 2 -> ReferenceClient.exchange(RestAssured.port, request, all, 1 + random.nextInt(2000));
            case 3 -> {
                // Sent again by something on the way, at the same moment or later.
                ReferenceClient.exchange(RestAssured.port, request, all, random.nextInt(200));
                yield ReferenceClient.exchange(RestAssured.port, request, all, all);
            }
            default -> ReferenceClient.exchange(RestAssured.port, request, all, all);
        };
    }

    /** All visits and tallies of the site, each as {@link RandomShift#expected} would tell of it. */
    private TreeMap<String, String> stored() throws SQLException {
        var stored = new TreeMap<String, String>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        SELECT v.id, v.arrived_at, left_at IS NOT NULL, voided_at IS NOT NULL,
                               COALESCE(sum(given) FILTER (WHERE undone_at IS NULL), 0)
                        FROM visit v LEFT JOIN visit_line ON visit_id = v.id JOIN site s ON s.id = site_id
                        WHERE s.code = ? GROUP BY v.id
                        UNION ALL
                        SELECT t.id, NULL, false, voided_at IS NOT NULL, headcount
                        FROM tally t JOIN site s ON s.id = site_id WHERE s.code = ?""")) {
            statement.setString(1, site.code());
            statement.setString(2, site.code());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var at = rows.getObject(2, java.time.OffsetDateTime.class);
                    stored.put(
                            rows.getString(1),
                            RandomShift.fact(
                                    at == null ? null : at.toInstant(),
                                    rows.getBoolean(3),
                                    rows.getBoolean(4),
                                    rows.getInt(5)));
                }
            }
        }
        return stored;
    }
}
