package org.doorway.visit.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
class TallyResourceTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private FreshSite site;
    private CentreApi desk;
    private MovableClock clock;

    @BeforeEach
    void a_site_of_its_own_at_noon() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        desk = site.desk();
    }

    @Test
    void forty_two_at_lunch() {
        var meal = site.offers("meal");
        var tally = desk.counts(
                        Map.of("headcount", 42, "lines", List.of(Map.of("item", meal, "given", 40, "estimated", true))))
                .is(201);
        tally.carries("Location", endsWith("/tallies/" + tally.get("id")))
                .carries("ETag", "\"0\"")
                .shows("site", site.code())
                .shows("day", "2026-11-22")
                .shows("headcount", 42)
                .shows("modality", "drop_in")
                .shows("voided", false)
                .shows("lines", contains(Map.of("item", meal, "given", 40, "estimated", true)));
        assertThat(desk.gets("/tallies/" + tally.get("id")).is(200).body()).isEqualTo(tally.body());
    }

    @Test
    void nobody_is_a_number_too() {
        desk.counts(Map.of("headcount", 0)).is(201).shows("headcount", 0).shows("lines", empty());
    }

    @Test
    void the_day_is_the_one_at_the_site() {
        clock.moveTo(Instant.parse("2026-11-23T07:59:59Z"));
        desk.counts(Map.of("headcount", 1)).is(201).shows("day", "2026-11-22");
        clock.passes(Duration.ofSeconds(1));
        desk.counts(Map.of("headcount", 1)).is(201).shows("day", "2026-11-23");
    }

    @Test
    void old_paper_is_typed_in_for_its_day() {
        var soup = site.offers("soup");
        clock.passes(Duration.ofDays(3));
        FreshSite.retire(soup);
        var lines = List.of(Map.of("item", soup, "given", 30));
        desk.counts(Map.of("headcount", 30, "day", "2026-11-23", "lines", lines))
                .is(201)
                .shows("day", "2026-11-23")
                .shows("recordedAt", clock.instant().toString());
    }

    @Test
    void what_is_given_out_of_a_retired_item_at_a_retired_site_is_counted() {
        var soup = site.offers("soup");
        FreshSite.retire(soup);
        CentreApi.asManager().posts("/sites/" + site.code() + "/retirement").is(200);
        var lines = List.of(Map.of("item", soup, "given", 30));
        desk.counts(Map.of("headcount", 30, "lines", lines))
                .is(201)
                .shows("site", site.code())
                .shows("lines.item", List.of(soup));
    }

    @Test
    void a_wrong_count_is_voided_and_kept() {
        String id = desk.counts(Map.of("headcount", 24)).is(201).get("id");
        desk.posts("/tallies/" + id + "/void").is(200).shows("voided", true).carries("ETag", "\"1\"");
        desk.posts("/tallies/" + id + "/void").is(200).carries("ETag", "\"1\"");
        desk.gets("/tallies").shows("items.voided", contains(true));
    }

    @Test
    void the_counts_of_a_day_come_page_by_page_newest_first() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, desk.counts(Map.of("headcount", i)).is(201).get("id"));
            clock.passes(Duration.ofSeconds(i % 2));
        }
        var seen = new ArrayList<String>();
        String after = "";
        for (int page = 0; page < 3; page++) {
            var answer = desk.gets("/tallies?limit=2" + after).is(200);
            seen.addAll(answer.<List<String>>get("items.id"));
            after = "&after=" + answer.get("next");
        }
        assertThat(after).isEqualTo("&after=null");
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
        desk.gets("/tallies?day=2026-11-21").shows("items", empty());
        FreshSite.open().desk().gets("/tallies").shows("items", empty());
        CentreApi.as(FRONT_DESK).gets("/tallies?site=" + site.code()).shows("items.size()", 5);
    }

    @Test
    void an_item_is_counted_once() {
        var meal = site.offers("meal");
        desk.counts(Map.of(
                        "headcount",
                        1,
                        "lines",
                        List.of(Map.of("item", meal, "given", 1), Map.of("item", meal, "given", 1))))
                .isFaultyAt("/lines/1/item");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            headcount | -1                                          | /headcount
            headcount | 1.5                                         | /headcount
            headcount | 1000000000000                               | /headcount
            headcount | "42"                                        | /headcount
            headcount | null                                        | /headcount
            day       | "22.11.2026"                                | /day
            day       | "1999-12-31"                                | /day
            day       | "2300-01-01"                                | /day
            day       | "+999999999-12-31"                          | /day
            day       | 20261122                                    | /day
            lines     | [{"item": "food.unheard_of", "given": 1}]   | /lines/0/item
            lines     | [{"given": 1}]                              | /lines/0/item
            lines     | [{"item": null, "given": -5}]               | /lines/0/item, /lines/0/given
            lines     | [{"item": 5, "given": 1.5}]                 | /lines/0/item, /lines/0/given
            lines     | [null]                                      | /lines/0
            participant | "Bluebird"                                | /participant
            id        | "42"                                        | /id
            site      | 5                                           | /site
            modality  | "on_foot"                                   | /modality
            """)
    void a_value_that_does_not_fit_is_named(String property, String value, String pointers) {
        var rest = property.equals("headcount") ? "" : "\"headcount\": 1, ";
        desk.posts("/tallies", "{%s\"%s\": %s}".formatted(rest, property, value))
                .isFaultyAt(pointers.split(", "));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        desk.posts("/tallies", """
                        {"headcount": -1, "day": "2300-01-01", "names": [], "lines": [
                           {"item": "food.unheard_of", "given": 1.5}, {"item": "food.unheard_of", "given": -1}]}""")
                .isFaultyAt(
                        "/headcount",
                        "/day",
                        "/names",
                        "/lines/0/item",
                        "/lines/0/given",
                        "/lines/1/item",
                        "/lines/1/given");
    }

    @Test
    void a_count_elsewhere_is_none_of_this_desks_business() {
        var elsewhere = FreshSite.open();
        String theirs = elsewhere.desk().counts(Map.of("headcount", 3)).is(201).get("id");
        desk.gets("/tallies/" + theirs).isRefused(403, "site-not-covered");
        desk.posts("/tallies/" + theirs + "/void").isRefused(403, "site-not-covered");
        desk.counts(Map.of("headcount", 3, "site", elsewhere.code())).isRefused(403, "site-not-covered");
        desk.gets("/tallies?site=" + elsewhere.code()).isRefused(403, "site-not-covered");
        desk.gets("/tallies/" + UUID.randomUUID()).isRefused(404, "not-found");
        desk.posts("/tallies/" + UUID.randomUUID() + "/void").isRefused(404, "not-found");
    }
}
