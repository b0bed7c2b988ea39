package org.doorway.outreach;

import static org.doorway.Guest.aStranger;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What came of a run, as facts. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunSummaryTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private MovableClock clock;
    private FreshSite site;
    private CentreApi team;
    private String syringes;
    private String bridge;

    @BeforeEach
    void a_team_at_noon() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        team = site.team();
        syringes = site.offers("syringe");
        bridge = site.stopsAt("Under the bridge");
    }

    @Test
    void what_was_recorded_stands_beside_what_was_carried() {
        var run = starts(bridge);
        carries(run, "out", 200);
        team.checksIn(aStranger().with("stop", bridge).with("peopleServed", 3).taking(syringes, 30));
        team.checksIn(aStranger().with("stop", bridge).taking(syringes, 20));
        team.counts(Map.of("stop", bridge, "headcount", 7, "lines", List.of(Map.of("item", syringes, "given", 60))))
                .is(201);
        carries(run, "back", 40);
        carries(run, "back", 50);
        clock.passes(Duration.ofHours(1));
        team.posts(run + "/end", Map.of()).is(200);
        summary(run)
                .shows("site", site.code())
                .shows("from", NOON.toString())
                .shows("until", clock.instant().toString())
                .shows("visits", 2)
                .shows("headcount", 7)
                .shows("peopleServed", 11)
                .shows(
                        "items",
                        contains(Map.of(
                                "item",
                                syringes,
                                "kind",
                                "supply",
                                "takenOut",
                                200,
                                "broughtBack",
                                90,
                                "stayedOut",
                                110,
                                "recorded",
                                110)));
    }

    @Test
    void more_may_come_back_than_was_counted_out_and_nobody_is_alarmed() {
        var run = starts(bridge);
        carries(run, "back", 5);
        summary(run).shows("items.stayedOut", contains(-5)).shows("items.recorded", contains(0));
    }

    @Test
    void what_was_a_mistake_does_not_count() {
        var run = starts(bridge);
        team.checksIn(aStranger().with("stop", bridge).taking(syringes, 30)).isVoided("mistake");
        team.checksIn(aStranger().with("stop", bridge).taking(syringes, 30)).undoes(syringes);
        String tally =
                team.counts(Map.of("stop", bridge, "headcount", 7)).is(201).get("id");
        team.posts("/tallies/" + tally + "/void").is(200);
        summary(run).shows("visits", 1).shows("headcount", 0).shows("items", empty());
    }

    @Test
    void only_what_happened_at_its_stops_and_meanwhile_is_of_the_run() {
        team.checksIn(aStranger().with("stop", bridge).whoCame(NOON.minusSeconds(1)));
        var run = starts(bridge);
        team.checksIn(aStranger());
        team.checksIn(aStranger().with("stop", site.stopsAt("Elm Street")));
        team.checksIn(aStranger().with("stop", bridge));
        team.counts(Map.of("stop", bridge, "headcount", 7, "day", "2026-11-21")).is(201);
        team.counts(Map.of("headcount", 7)).is(201);
        clock.passes(Duration.ofHours(1));
        team.posts(run + "/end", Map.of()).is(200);
        clock.passes(Duration.ofMinutes(1));
        team.checksIn(aStranger().with("stop", bridge));
        summary(run).shows("visits", 1).shows("headcount", 0);
        // What a phone sends late is of the run all the same: what counts is when it happened.
        team.checksIn(aStranger().with("stop", bridge).whoCame(NOON.plusSeconds(60)));
        summary(run).shows("visits", 2);
    }

    @Test
    void a_run_without_stops_is_all_that_the_site_does_meanwhile() {
        var run = starts();
        team.checksIn(aStranger());
        team.checksIn(aStranger().with("stop", bridge));
        team.counts(Map.of("headcount", 7)).is(201);
        FreshSite.open().team().checksIn(aStranger());
        summary(run).shows("visits", 2).shows("headcount", 7).shows("peopleServed", 9);
    }

    @Test
    void nothing_is_of_two_runs_that_are_out_together() {
        var elm = site.stopsAt("Elm Street");
        var van = starts();
        clock.passes(Duration.ofMinutes(10));
        var first = starts(bridge, elm);
        team.checksIn(aStranger().with("stop", bridge).taking(syringes, 1));
        team.checksIn(aStranger());
        team.counts(Map.of("stop", bridge, "headcount", 100)).is(201);
        clock.passes(Duration.ofMinutes(10));
        var second = starts(bridge);
        team.checksIn(aStranger().with("stop", bridge).taking(syringes, 10));
        team.checksIn(aStranger().with("stop", elm).taking(syringes, 100));
        team.counts(Map.of(
                        "stop", bridge, "headcount", 1000, "lines", List.of(Map.of("item", syringes, "given", 1000))))
                .is(201);
        clock.passes(Duration.ofMinutes(10));
        team.posts(second + "/end", Map.of()).is(200);
        clock.passes(Duration.ofMinutes(10));
        team.checksIn(aStranger().with("stop", bridge).taking(syringes, 10_000));
        // What a phone sends late is of the run that was out when it happened.
        team.checksIn(aStranger().with("stop", bridge).whoCame(NOON.plusSeconds(60)));
        team.counts(Map.of("headcount", 10_000)).is(201);
        summary(van).shows("visits", 2).shows("headcount", 10_000).shows("items", empty());
        summary(first).shows("visits", 3).shows("headcount", 100).shows("items.recorded", contains(10_101));
        summary(second).shows("visits", 1).shows("headcount", 1000).shows("items.recorded", contains(1010));
    }

    @Test
    void a_head_count_is_of_one_of_the_runs_of_its_day() {
        team.counts(Map.of("stop", bridge, "headcount", 1)).is(201);
        clock.passes(Duration.ofMinutes(1));
        var morning = starts(bridge);
        clock.passes(Duration.ofHours(1));
        team.posts(morning + "/end", Map.of()).is(200);
        team.counts(Map.of("stop", bridge, "headcount", 10)).is(201);
        clock.passes(Duration.ofHours(1));
        var evening = starts(bridge);
        team.counts(Map.of("stop", bridge, "headcount", 100)).is(201);
        clock.passes(Duration.ofHours(1));
        team.posts(evening + "/end", Map.of()).is(200);
        team.counts(Map.of("stop", bridge, "headcount", 1000)).is(201);
        summary(morning).shows("headcount", 11);
        summary(evening).shows("headcount", 1100);
    }

    @Test
    void a_run_that_was_a_mistake_takes_nothing_from_others() {
        var run = starts(bridge);
        clock.passes(Duration.ofMinutes(1));
        var mistake = starts(bridge);
        team.checksIn(aStranger().with("stop", bridge).taking(syringes, 30));
        team.posts(mistake + "/void").is(200);
        summary(run).shows("visits", 1).shows("items.recorded", contains(30));
        summary(mistake).shows("visits", 0).shows("items", empty());
    }

    @Test
    void a_run_that_is_still_out_is_summed_up_until_now() {
        var run = starts(bridge);
        clock.passes(Duration.ofMinutes(20));
        summary(run).shows("until", clock.instant().toString()).shows("visits", 0);
    }

    private String starts(String... stops) {
        return "/runs/"
                + team.posts("/runs", Map.of("plan", Map.of("stops", List.of(stops))))
                        .is(201)
                        .get("id");
    }

    private void carries(String run, String direction, int quantity) {
        var supplies = List.of(Map.of("item", syringes, "quantity", quantity));
        team.posts(run + "/loads", Map.of("direction", direction, "supplies", supplies))
                .is(201);
    }

    private Answer summary(String run) {
        return team.gets(run + "/summary").is(200);
    }
}
