package org.doorway.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorway.AtOnce;
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

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunResourceTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private MovableClock clock;
    private FreshSite site;
    private CentreApi team;
    private String syringes;

    @BeforeEach
    void a_team_at_noon() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        team = site.team();
        syringes = site.offers("syringe");
    }

    @Test
    void a_team_sets_out_with_supplies_and_is_back_with_some() {
        var stop = site.stopsAt("Under the bridge");
        var run = team.posts("/runs", Map.of("plan", Map.of("team", "Tuesday van", "stops", List.of(stop))))
                .is(201);
        var path = "/runs/" + run.get("id");
        run.carries("Location", endsWith(path))
                .carries("ETag", "\"0\"")
                .shows("site", site.code())
                .shows("state", "under_way")
                .shows("plan.team", "Tuesday van")
                .shows("plan.stops", contains(stop))
                .shows("startedAt", NOON.toString())
                .shows("endedAt", nullValue())
                .shows("loads", empty());
        assertThat(team.gets(path).is(200).body()).isEqualTo(run.body());

        team.posts(path + "/loads", load("out", 200)).is(201).shows("loads.direction", contains("out"));
        clock.passes(Duration.ofHours(3));
        team.posts(path + "/end", Map.of("load", load("back", 40)))
                .is(200)
                .shows("state", "ended")
                .shows("endedAt", clock.instant().toString())
                .shows("loads.direction", contains("out", "back"))
                .shows("loads.supplies.quantity", contains(List.of(200), List.of(40)));
    }

    @Test
    void a_shift_needs_no_plan() {
        team.posts("/runs", Map.of()).is(201).shows("plan.team", nullValue()).shows("plan.stops", empty());
    }

    @Test
    void the_same_request_again_starts_nothing_else() throws Exception {
        var request = Map.of("id", UUID.randomUUID().toString(), "plan", Map.of("team", "Tuesday van"));
        var statuses = AtOnce.times(6, n -> team.posts("/runs", request).status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        team.posts("/runs", Map.of("id", request.get("id"))).isRefused(409, "id-taken");
        FreshSite.open().team().posts("/runs", request).isRefused(409, "id-taken");
    }

    @Test
    void two_phones_of_one_team_add_up() throws Exception {
        var path = started();
        AtOnce.times(6, n -> team.posts(path + "/loads", load("out", n)).is(201));
        team.gets(path)
                .is(200)
                .shows("loads.supplies.quantity.flatten()", containsInAnyOrder(0, 1, 2, 3, 4, 5))
                .shows("version", 6);
    }

    @Test
    void a_load_is_counted_once_however_often_it_is_sent() throws Exception {
        var path = started();
        var load = load("out", 200);
        var statuses = AtOnce.times(6, n -> team.posts(path + "/loads", load).status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        team.gets(path).shows("loads.size()", 1).shows("version", 1);
        var other = load("out", 100);
        other = new java.util.HashMap<>(other);
        other.put("id", load.get("id"));
        team.posts(path + "/loads", other).isRefused(409, "id-taken");
        team.posts(started() + "/loads", load).isRefused(409, "id-taken");
    }

    @Test
    void whoever_is_back_second_brings_only_what_was_not_counted_yet() {
        var path = started();
        var back = load("back", 40);
        team.posts(path + "/end", Map.of("load", back)).is(200);
        clock.passes(Duration.ofMinutes(10));
        team.posts(path + "/end", Map.of("load", back)).is(200).shows("loads.size()", 1);
        team.posts(path + "/end", Map.of("load", load("back", 3)))
                .is(200)
                .shows("endedAt", NOON.toString())
                .shows("loads.supplies.quantity.flatten()", contains(40, 3));
    }

    @Test
    void a_wrong_load_is_undone_and_does_not_come_back() {
        var path = started();
        var load = load("out", 2000);
        team.posts(path + "/loads", load).is(201);
        team.deletes(path + "/loads/" + load.get("id")).is(204);
        team.deletes(path + "/loads/" + load.get("id")).is(204);
        team.posts(path + "/loads", load).is(200).shows("loads", empty()).shows("version", 2);
        team.deletes(path + "/loads/" + UUID.randomUUID()).is(204);
    }

    @Test
    void the_route_changes_as_the_evening_does() {
        var path = started();
        var stop = site.stopsAt("Elm Street");
        team.puts(path + "/plan", Map.of("stops", List.of(stop)))
                .is(200)
                .shows("plan.stops", contains(stop))
                .carries("ETag", "\"1\"");
        team.puts(path + "/plan", Map.of("stops", List.of(FreshSite.open().stopsAt("Elsewhere"))))
                .isFaultyAt("/stops/0");
    }

    @Test
    void nothing_about_a_voided_run_changes_any_more() {
        var path = started();
        team.posts(path + "/void").is(200).shows("state", "voided").carries("ETag", "\"1\"");
        team.posts(path + "/void").is(200).carries("ETag", "\"1\"");
        team.posts(path + "/end", Map.of()).isRefused(409, "run-voided");
        team.posts(path + "/loads", load("out", 1)).isRefused(409, "run-voided");
        team.puts(path + "/plan", Map.of()).isRefused(409, "run-voided");
    }

    @Test
    void the_runs_of_a_day_come_page_by_page_newest_first() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(team.posts("/runs", Map.of()).is(201).get("id"));
        }
        ids.forEach(id -> team.posts("/runs/" + id + "/end", Map.of()).is(200));
        clock.passes(Duration.ofDays(1));
        team.posts("/runs", Map.of()).is(201);
        var seen = new ArrayList<String>();
        var after = "";
        for (int page = 0; page < 3; page++) {
            var answer = team.gets("/runs?day=2026-11-22&limit=2" + after).is(200);
            seen.addAll(answer.<List<String>>get("items.id"));
            after = "&after=" + answer.get("next");
        }
        assertThat(after).isEqualTo("&after=null");
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        team.gets("/runs").is(200).shows("items.size()", 1);
        FreshSite.open().team().gets("/runs").shows("items", empty());
    }

    @Test
    void a_run_that_began_before_midnight_is_listed_while_it_goes_on() {
        clock.moveTo(Instant.parse("2026-11-23T06:00:00Z"));
        var overnight = started();
        var mistake = started();
        team.posts(mistake + "/void").is(200);
        clock.moveTo(Instant.parse("2026-11-23T09:00:00Z"));
        var early = started();
        isListed("2026-11-22", mistake, overnight);
        isListed("2026-11-23", early, overnight);
        isListed("2026-11-24");
        team.posts(overnight + "/end", Map.of("endedAt", "2026-11-23T08:30:00Z"))
                .is(200);
        team.posts(early + "/end", Map.of("endedAt", "2026-11-24T08:00:00Z")).is(200);
        clock.moveTo(Instant.parse("2026-11-25T09:00:00Z"));
        isListed("2026-11-23", early, overnight);
        isListed("2026-11-24");
        isListed("2026-11-25");
    }

    private void isListed(String day, String... runs) {
        assertThat(team.gets("/runs?day=" + day).is(200).<List<String>>get("items.id"))
                .as(day)
                .containsExactlyInAnyOrder(Stream.of(runs)
                        .map(run -> run.substring("/runs/".length()))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            startedAt | "yesterday"                                          | /startedAt
            startedAt | "2300-01-01T00:00:00Z"                               | /startedAt
            site      | 5                                                    | /site
            plan      | {"team": 5, "stops": ["here"]}                       | /plan/team, /plan/stops/0
            plan      | {"stops": ["7c1e6f0a-3a52-4a8e-9f0b-2d6f4f0e8a11"]}  | /plan/stops/0
            plan      | {"members": ["Wren"]}                                | /plan/members
            driver    | "Wren"                                               | /driver
            """)
    void a_value_that_does_not_fit_is_named(String property, String value, String pointers) {
        team.posts("/runs", "{\"%s\": %s}".formatted(property, value)).isFaultyAt(pointers.split(", "));
    }

    @Test
    void everything_that_is_wrong_with_a_load_is_named_at_once() {
        var path = started();
        var load = """
                {"direction": "up", "countedAt": "1999-01-01T00:00:00Z", "supplies": [
                   {"item": "%1$s", "quantity": 1}, {"item": "%1$s", "quantity": -1}, {"item": "no.such", "quantity": 1.5},
                   {"quantity": 1}]}""".formatted(syringes);
        var places = List.of(
                "/direction",
                "/countedAt",
                "/supplies/1/item",
                "/supplies/1/quantity",
                "/supplies/2/item",
                "/supplies/2/quantity",
                "/supplies/3/item");
        team.posts(path + "/loads", load).isFaultyAt(places.toArray(String[]::new));
        team.posts(path + "/end", "{\"endedAt\": \"2300-01-01T00:00:00Z\", \"load\": " + load + "}")
                .isFaultyAt(java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("/endedAt"),
                                places.stream().map(place -> "/load" + place))
                        .toArray(String[]::new));
    }

    @Test
    void a_run_of_another_site_is_none_of_this_teams_business() {
        var elsewhere = FreshSite.open();
        var theirs =
                "/runs/" + elsewhere.team().posts("/runs", Map.of()).is(201).get("id");
        for (var path : List.of(theirs, theirs + "/summary")) {
            team.gets(path).isRefused(403, "site-not-covered");
        }
        team.posts(theirs + "/end", Map.of()).isRefused(403, "site-not-covered");
        team.posts(theirs + "/loads", load("out", 1)).isRefused(403, "site-not-covered");
        team.gets("/runs?site=" + elsewhere.code()).isRefused(403, "site-not-covered");
        team.gets("/runs/" + UUID.randomUUID() + "/summary").isRefused(404, "not-found");
        team.posts("/runs/" + UUID.randomUUID() + "/loads", load("out", 1)).isRefused(404, "not-found");
    }

    private String started() {
        return "/runs/" + team.posts("/runs", Map.of()).is(201).get("id");
    }

    private Map<String, Object> load(String direction, int quantity) {
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "direction",
                direction,
                "supplies",
                List.of(Map.of("item", syringes, "quantity", quantity)));
    }
}
