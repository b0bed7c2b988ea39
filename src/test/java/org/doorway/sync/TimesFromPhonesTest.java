package org.doorway.sync;

import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.sync.StreetPhone.NOW;
import static org.doorway.sync.StreetPhone.operation;
import static org.doorway.sync.StreetPhone.operationAt;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times in bodies move with the clock of the phone; what somebody chose stays; nothing is refused for it. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimesFromPhonesTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final String id = UUID.randomUUID().toString();
    private FreshSite site;
    private CentreApi worker;
    private StreetPhone phone;

    @BeforeEach
    void a_team_on_the_street() {
        MovableClock.at(NOW);
        site = FreshSite.open();
        worker = CentreApi.as(COUNSELOR).at(site);
        phone = StreetPhone.of(worker);
    }

    @ParameterizedTest
    @CsvSource({"PT3H", "-PT3H", "PT23H", "PT0S"})
    void a_day_that_somebody_chose_stays_chosen(Duration ahead) {
        counts(NOW.plus(ahead), NOW.plus(ahead).minusSeconds(60), "2026-11-20").shows("results[0].outcome", "applied");
        worker.gets("/tallies/" + id).is(200).shows("day", "2026-11-20");
    }

    @ParameterizedTest
    @CsvSource({"P3D, 2026-11-25, 2026-11-22", "P3D, 2026-11-24, 2026-11-21", "-P400D, 2025-10-17, 2026-11-21"})
    void a_day_moves_with_a_clock_that_is_off_by_days(String ahead, String chosen, String meant) {
        var now = NOW.plus(Duration.parse(ahead));
        counts(now, now.minusSeconds(60), chosen)
                .shows("results[0].outcome", "applied")
                .shows("results[0].timeDoubted", true);
        worker.gets("/tallies/" + id).is(200).shows("day", meant);
    }

    @Test
    void a_day_that_cannot_be_true_is_that_of_the_operation() {
        counts(NOW, NOW.minusSeconds(60), "2027-03-01")
                .shows("results[0].outcome", "applied")
                .shows("results[0].takenAs", "2026-11-22T19:59:00Z")
                .shows("results[0].timeDoubted", true);
        worker.gets("/tallies/" + id).is(200).shows("day", "2026-11-22");
    }

    @Test
    void a_time_within_something_moves_too_and_is_that_of_the_operation_where_it_is_absent() {
        var supplies = List.of(Map.of("item", site.offers("kit"), "quantity", 3));
        var counted = NOW.minusSeconds(900).plus(TWO_HOURS).toString();
        worker.posts(
                        "/runs",
                        Map.of("id", id, "startedAt", NOW.minusSeconds(7200).toString()))
                .is(201);
        var first = Map.of("direction", "back", "supplies", supplies, "countedAt", counted);
        var second = Map.of("direction", "back", "supplies", supplies);
        for (var load : List.of(first, second)) {
            var end = operationAt(
                    NOW.minusSeconds(600).plus(TWO_HOURS), "endRun", Map.of("id", id), Map.of("load", load));
            phone.sendsAt(NOW.plus(TWO_HOURS), List.of(end)).is(200).shows("results[0].outcome", "applied");
        }
        worker.gets("/runs/" + id)
                .is(200)
                .shows("endedAt", NOW.minusSeconds(600).toString())
                .shows("loads[0].countedAt", NOW.minusSeconds(900).toString())
                .shows("loads[1].countedAt", NOW.minusSeconds(600).toString());
    }

    @Test
    void a_clock_that_was_years_off_and_is_right_again_is_not_believed() {
        var told = Instant.parse("2015-01-01T00:10:00Z");
        var body = Map.of("id", id, "arrivedAt", told.minusSeconds(300).toString());
        var visit = operationAt(told, "recordVisit", Map.of(), body);
        for (var outcome : List.of("applied", "already_known")) {
            phone.sends(visit)
                    .is(200)
                    .shows("results[0].outcome", outcome)
                    .shows("results[0].takenAs", NOW.toString())
                    .shows("results[0].timeDoubted", true);
            MovableClock.at(NOW.plusSeconds(240));
        }
        worker.gets("/visits/" + id)
                .is(200)
                .shows("arrivedAt", NOW.minusSeconds(300).toString());
    }

    @Test
    void what_was_recorded_before_the_phone_was_registered_is_believed_for_a_month() {
        var told = NOW.minus(Duration.ofDays(29));
        phone.sends(operationAt(told, "recordVisit", Map.of(), Map.of("id", id)))
                .is(200)
                .shows("results[0].timeDoubted", nullValue());
        worker.gets("/visits/" + id).is(200).shows("arrivedAt", told.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "1900-01-01T00:00:00Z",
                "1970-01-01T00:00:00Z",
                "2026-11-23T20:00:00Z",
                "2038-01-19T03:14:08Z",
                "9999-12-31T23:59:59Z"
            })
    void nothing_is_refused_for_its_time(String time) {
        var visit = UUID.randomUUID().toString();
        var run = UUID.randomUUID().toString();
        var person = worker.givesACard().participant();
        String goal = worker.posts("/participants/" + person + "/goals", Map.of("words", "Sleep."))
                .is(201)
                .get("id");
        var load = with(
                "countedAt",
                time,
                Map.of("direction", "out", "supplies", List.of(Map.of("item", site.offers("kit"), "quantity", 1))));
        var operations = List.of(
                operation("recordVisit", Map.of(), with("arrivedAt", time, Map.of("id", visit))),
                operation("recordDeparture", Map.of("id", visit), Map.of("leftAt", time)),
                operation("recordTally", Map.of(), Map.of("headcount", 3, "day", time.substring(0, 10))),
                operation("startRun", Map.of(), with("startedAt", time, Map.of("id", run))),
                operation("addLoad", Map.of("id", run), load),
                operation("endRun", Map.of("id", run), with("endedAt", time, Map.of("load", load))),
                operation("rateGoal", Map.of("id", goal), with("ratedAt", time, Map.of("rating", 3))),
                operation(
                        "changeStopNote",
                        Map.of("id", site.stopsAt("Elm Street")),
                        with("writtenAt", time, Map.of("text", "Ring."))));
        phone.sendsAt(NOW, operations)
                .is(200)
                .shows("results.outcome", java.util.Collections.nCopies(operations.size(), "applied"));
        var again = operationAt(Instant.parse(time), "recordTally", Map.of(), Map.of("headcount", 3));
        phone.sendsAt(NOW, List.of(again)).is(200).shows("results.outcome", List.of("applied"));
        phone.sendsAt(
                        Instant.parse(time),
                        List.of(operationAt(Instant.parse(time), "recordTally", Map.of(), Map.of("headcount", 4))))
                .is(200)
                .shows("results.outcome", List.of("applied"));
    }

    private Answer counts(Instant sentAt, Instant at, String day) {
        var tally = operationAt(at, "recordTally", Map.of(), Map.of("id", id, "headcount", 3, "day", day));
        return phone.sendsAt(sentAt, List.of(tally)).is(200);
    }

    private static Map<String, Object> with(String name, Object value, Map<String, ?> rest) {
        var body = new LinkedHashMap<String, Object>(rest);
        body.put(name, value);
        return body;
    }
}
