package org.doorway.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SiteResourceTest {
    private static final Map<String, String> MONDAY = Map.of("day", "monday", "opens", "09:00", "closes", "17:30");

    private final CentreApi manager = CentreApi.as(MANAGER);
    private final String code = "site-" + FreshSite.mark();

    @Test
    void a_site_opens() {
        manager.posts("/sites", site(Map.of("kind", "mobile", "openingHours", List.of(MONDAY))))
                .is(201)
                .carries("Location", endsWith("/api/v1/sites/" + code))
                .carries("ETag", "\"0\"")
                .shows("code", code)
                .shows("name", "Main Street")
                .shows("timeZone", "America/Los_Angeles")
                .shows("kind", "mobile")
                .shows("openingHours", contains(MONDAY));
        manager.gets("/sites/" + code)
                .is(200)
                .carries("ETag", startsWith("\"0-"))
                .shows("kind", "mobile");
    }

    @ParameterizedTest
    @EnumSource(SiteKind.class)
    void of_any_kind(SiteKind kind) {
        var name = kind.name().toLowerCase();
        manager.posts("/sites", site(Map.of("kind", name))).is(201).shows("kind", name);
    }

    @Test
    void a_code_and_a_name_and_a_zone_are_all_it_takes() {
        manager.posts("/sites", site(Map.of())).is(201).shows("kind", "drop_in").shows("openingHours", empty());
    }

    @Test
    void the_same_request_again_opens_nothing_else() {
        manager.posts("/sites", site(Map.of())).is(201);
        manager.posts("/sites", site(Map.of())).is(200).shows("version", 0);
        manager.posts("/sites", site(Map.of("kind", "pop_up"))).isRefused(409, "id-taken");
        manager.gets("/sites/" + code).shows("kind", "drop_in");
    }

    @Test
    void of_the_same_requests_at_once_one_opens_a_site() throws Exception {
        var statuses =
                AtOnce.times(6, n -> manager.posts("/sites", site(Map.of())).status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void a_new_site_takes_visits_at_once() {
        manager.posts("/sites", site(Map.of())).is(201);
        CentreApi.as(FRONT_DESK).posts("/visits", Map.of("site", code)).is(201);
    }

    @Test
    void a_change_replaces_all_that_can_change() {
        manager.posts("/sites", site(Map.of("kind", "mobile", "openingHours", List.of(MONDAY))))
                .is(201);
        manager.puts("/sites/" + code, Map.of("name", "Elm Street", "timeZone", "Europe/Madrid"))
                .is(200)
                .carries("ETag", "\"1\"")
                .shows("name", "Elm Street")
                .shows("timeZone", "Europe/Madrid")
                .shows("kind", "drop_in")
                .shows("openingHours", empty());
    }

    @Test
    void its_day_may_end_at_an_hour_after_midnight() {
        manager.posts("/sites", site(Map.of())).is(201).shows("dayEndsAt", "00:00");
        var night = Map.of("name", "Elm Street", "timeZone", "Europe/Madrid", "dayEndsAt", "04:00");
        manager.puts("/sites/" + code, night).is(200).shows("dayEndsAt", "04:00");
        for (var wrong : List.of("04:30", "09:00", "4", "24:00", "-1:00")) {
            manager.puts("/sites/" + code, Map.of("name", "x", "timeZone", "Europe/Madrid", "dayEndsAt", wrong))
                    .isFaultyAt("/dayEndsAt");
        }
        manager.gets("/sites/" + code).shows("dayEndsAt", "04:00");
        manager.puts("/sites/" + code, Map.of("name", "Elm Street", "timeZone", "Europe/Madrid"))
                .shows("dayEndsAt", "00:00");
    }

    @Test
    void a_retired_site_refuses_no_visit_and_keeps_those_it_had() {
        var clock = MovableClock.at("2026-11-22T20:00:00Z");
        var site = FreshSite.open();
        var visit = site.desk().checksIn(aStranger());
        clock.passes(Duration.ofMinutes(1));
        var retired = manager.posts("/sites/" + site.code() + "/retirement").is(200);
        retired.shows("retiredAt", clock.instant().toString());
        clock.passes(Duration.ofMinutes(1));
        String since = retired.get("retiredAt");
        manager.posts("/sites/" + site.code() + "/retirement").is(200).shows("retiredAt", since);
        site.desk().checksIn(aStranger().at(site)).is("open");
        site.desk().counts(Map.of("site", site.code(), "headcount", 3)).is(201);
        visit.seenAgain().is("open").takes(FreshSite.item("meal"));
        manager.gets("/sites/" + site.code()).is(200);
    }

    @Test
    void a_site_that_was_retired_is_opened_again_and_is_the_one_that_is_meant() {
        var site = FreshSite.open();
        var both = CentreApi.as(FRONT_DESK).at(site, FreshSite.open());
        var path = "/sites/" + site.code() + "/retirement";
        manager.posts(path).is(200);
        both.records(aStranger()).is(201);
        manager.deletes(path).is(200).shows("retiredAt", nullValue()).shows("version", 2);
        manager.deletes(path).is(200).shows("version", 2);
        both.records(aStranger()).isFaultyAt("/site");
    }

    @Test
    void a_token_for_some_sites_sees_those() {
        var one = FreshSite.open();
        var two = FreshSite.open();
        CentreApi.as(FRONT_DESK).at(one, two).gets("/sites").is(200).shows("items.size()", 2);
        one.desk().gets("/sites").is(200).shows("items.code", contains(one.code()));
        one.desk().gets("/sites/" + one.code()).is(200);
        one.desk().gets("/sites/" + two.code()).isRefused(403, "site-not-covered");
        manager.at(one).posts("/sites", site(Map.of())).isRefused(403, "site-not-covered");
        manager.at(one).posts("/sites/" + two.code() + "/retirement").isRefused(403, "site-not-covered");
    }

    @Test
    void all_sites_come_in_order_of_their_codes() {
        FreshSite.open();
        List<String> codes = manager.gets("/sites").is(200).get("items.code");
        assertThat(codes).isSorted();
    }

    @Test
    void a_site_that_never_was_is_not_found() {
        manager.gets("/sites/" + code).isRefused(404, "not-found");
        manager.puts("/sites/" + code, Map.of("name", "Elm Street", "timeZone", "Europe/Madrid"))
                .isRefused(404, "not-found");
        manager.posts("/sites/" + code + "/retirement").isRefused(404, "not-found");
        manager.deletes("/sites/" + code + "/retirement").isRefused(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Main", "-main", "main street", "", "main/2", "\u00E9", "m\u0000", "../main"})
    void a_code_is_made_of_small_letters_and_digits(String bad) {
        manager.posts("/sites", Map.of("code", bad, "name", "Main Street", "timeZone", "Europe/Madrid"))
                .isFaultyAt("/code");
        manager.posts("/sites", Map.of("code", "a".repeat(41), "name", "Main Street", "timeZone", "Europe/Madrid"))
                .isFaultyAt("/code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "PST", "+02:00", "Z", "UTC+2", "america/los_angeles", " ", ""})
    void a_time_zone_is_one_of_those_with_a_name(String zone) {
        manager.posts("/sites", Map.of("code", code, "name", "Main Street", "timeZone", zone))
                .isFaultyAt("/timeZone");
    }

    @ParameterizedTest
    @CsvSource({"day, someday", "day, 1", "opens, 9", "opens, 24:00", "opens, 09:60", "closes, 24:01", "closes, ''"})
    void hours_are_hours(String property, String value) {
        var hours = new HashMap<>(MONDAY);
        hours.put(property, value);
        manager.posts("/sites", site(Map.of("openingHours", List.of(hours)))).isFaultyAt("/openingHours/0/" + property);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        manager.posts("/sites", Map.of("timeZone", "Mars/Olympus", "kind", "tent", "city", "Springfield"))
                .isFaultyAt("/code", "/name", "/timeZone", "/kind", "/city");
    }

    private Map<String, Object> site(Map<String, ?> more) {
        var site = new HashMap<String, Object>(more);
        site.putAll(Map.of("code", code, "name", "Main Street", "timeZone", "America/Los_Angeles"));
        return site;
    }
}
