package org.doorway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.Guest;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where a team met somebody, as far as it is anybody's business. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitAtStopTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private MovableClock clock;
    private FreshSite site;
    private CentreApi team;
    private String stop;

    @BeforeEach
    void a_team_at_a_stop() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        team = site.team();
        stop = site.stopsAt("Under the bridge");
    }

    @Test
    void a_visit_says_at_which_stop_it_was() {
        var card = team.givesACard();
        for (var guest : new Guest[] {aStranger(), somebodyShowing(card)}) {
            team.checksIn(guest.with("stop", stop))
                    .shows("stop", stop)
                    .seenAgain()
                    .shows("stop", stop);
        }
        team.gets("/visits").is(200).shows("items.stop", contains(stop, stop));
    }

    @Test
    void a_head_count_says_at_which_stop_it_was() {
        var tally = team.counts(Map.of("headcount", 7, "stop", stop)).is(201).shows("stop", stop);
        team.gets("/tallies/" + tally.get("id")).is(200).shows("stop", stop);
    }

    @Test
    void it_need_not_be_said() {
        team.checksIn(aStranger()).shows("stop", null);
        team.counts(Map.of("headcount", 7)).is(201).shows("stop", nullValue());
    }

    @Test
    void a_stop_that_is_not_this_sites_is_not_known_here() {
        for (var other : new String[] {
            FreshSite.open().stopsAt("Elsewhere"), UUID.randomUUID().toString()
        }) {
            team.records(aStranger().with("stop", other)).isFaultyAt("/stop");
            team.counts(Map.of("headcount", 7, "stop", other)).isFaultyAt("/stop");
        }
        team.records(aStranger().with("stop", "Under the bridge")).isFaultyAt("/stop");
    }

    @Test
    void what_happens_at_a_retired_stop_is_recorded_there() {
        clock.passes(Duration.ofDays(1));
        team.posts("/stops/" + stop + "/retirement").is(200);
        team.checksIn(aStranger().whoCame(NOON).with("stop", stop)).shows("stop", stop);
        team.counts(Map.of("headcount", 7, "day", "2026-11-22", "stop", stop)).is(201);

        team.checksIn(aStranger().with("stop", stop)).shows("stop", stop);
        team.counts(Map.of("headcount", 7, "stop", stop)).is(201).shows("stop", stop);
        team.posts("/runs", Map.of("plan", Map.of("stops", List.of(stop)))).is(201);
    }

    @Test
    void the_same_visit_at_another_stop_is_another_visit() {
        var visit = aStranger().recordedAs(UUID.randomUUID().toString());
        team.records(visit.with("stop", stop)).is(201);
        team.records(visit.with("stop", site.stopsAt("Elm Street"))).isRefused(409, "id-taken");
    }

    @Test
    void somebodys_past_visits_do_not_tell_where_they_can_be_found() {
        var card = team.givesACard();
        team.checksIn(somebodyShowing(card).with("stop", stop));
        var overview = CentreApi.as(COUNSELOR)
                .gets("/participants/" + card.participant() + "/overview")
                .is(200);
        assertThat(overview.body()).contains(site.code()).doesNotContain(stop);
    }
}
