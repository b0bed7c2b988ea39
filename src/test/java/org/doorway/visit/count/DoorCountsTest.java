package org.doorway.visit.count;

import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How many are in the house, and how many came today. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorCountsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T08:00:00Z");

    private MovableClock clock;
    private FreshSite site;
    private CentreApi desk;
    private String path;

    @BeforeEach
    void a_site_of_its_own_at_noon() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        desk = site.desk();
        path = "/sites/" + site.code() + "/door-counts";
    }

    @Test
    void who_is_here_and_who_came_today_are_counted() {
        desk.checksIn(aStranger().with("peopleServed", 3));
        desk.checksIn(aStranger()).leaves();
        var mistake = desk.checksIn(aStranger());
        desk.posts(mistake.path() + "/void", Map.of("reason", "practice")).is(200);
        desk.checksIn(aStranger().whoCame(NOON.minusSeconds(86_400)));
        desk.counts(Map.of("headcount", 7)).is(201);
        String wrong = desk.counts(Map.of("headcount", 70)).is(201).get("id");
        desk.posts("/tallies/" + wrong + "/void").is(200);
        desk.counts(Map.of("headcount", 700, "day", "2026-11-21")).is(201);
        FreshSite.open().desk().checksIn(aStranger());
        desk.gets(path)
                .is(200)
                .shows("site", site.code())
                .shows("day", "2026-11-22")
                .shows("openVisits", 1)
                .shows("openPeopleServed", 3)
                .shows("visits", 2)
                .shows("peopleServed", 4)
                .shows("headcount", 7);
    }

    @Test
    void when_the_day_ends_the_house_is_empty_and_nobody_has_come_yet() {
        desk.checksIn(aStranger());
        desk.counts(Map.of("headcount", 7)).is(201);
        clock.moveTo(MIDNIGHT.minusMillis(1));
        desk.gets(path).shows("openVisits", 1).shows("visits", 1);
        clock.moveTo(MIDNIGHT);
        desk.gets(path)
                .shows("day", "2026-11-23")
                .shows("openVisits", 0)
                .shows("openPeopleServed", 0)
                .shows("visits", 0)
                .shows("peopleServed", 0)
                .shows("headcount", 0);
    }

    @Test
    void nothing_is_sent_again_until_somebody_comes() {
        var before = desk.gets(path).is(200);
        desk.saying("If-None-Match", before.tag()).gets(path).is(304);
        desk.checksIn(aStranger());
        desk.saying("If-None-Match", before.tag()).gets(path).is(200).carries("ETag", not(before.tag()));
    }

    @Test
    void a_manager_sees_how_many_and_a_token_for_another_site_nothing() {
        CentreApi.as(MANAGER).gets(path).is(200);
        FreshSite.open().desk().gets(path).isRefused(403, "site-not-covered");
        CentreApi.as(MANAGER).gets("/sites/nowhere/door-counts").isRefused(404, "not-found");
    }
}
