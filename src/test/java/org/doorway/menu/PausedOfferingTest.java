package org.doorway.menu;

import static org.doorway.Guest.aStranger;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the desk switches off for the rest of the day. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PausedOfferingTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T08:00:00Z");
    private static final String AVAILABLE = "families[0].items[0].available";
    private static final String PAUSED_UNTIL = "families[0].items[0].pausedUntil";

    private MovableClock clock;
    private FreshSite site;
    private CentreApi desk;
    private String shower;
    private String path;

    @BeforeEach
    void a_site_with_a_shower_at_noon() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        desk = site.desk();
        shower = site.offers("shower");
        path = "/sites/" + site.code() + "/offerings/" + shower;
    }

    @Test
    void it_is_off_until_the_day_ends_and_nothing_has_to_run_for_that() {
        desk.posts(path + "/pause")
                .is(200)
                .shows("pausedUntil", MIDNIGHT.toString())
                .shows("available", true)
                .shows("version", 1);
        desk.posts(path + "/pause").is(200).shows("version", 1);
        desk.gets("/menu").shows(AVAILABLE, false).shows(PAUSED_UNTIL, MIDNIGHT.toString());
        clock.moveTo(MIDNIGHT.minusMillis(1));
        desk.gets("/menu").shows(AVAILABLE, false);
        clock.moveTo(MIDNIGHT);
        desk.gets("/menu").shows(AVAILABLE, true).shows(PAUSED_UNTIL, nullValue());
        desk.gets("/sites/" + site.code() + "/offerings").shows("items[0].pausedUntil", nullValue());
    }

    @Test
    void what_is_given_of_it_all_the_same_is_recorded() {
        desk.posts(path + "/pause").is(200);
        desk.checksIn(aStranger().taking(shower)).shows("lines.item", List.of(shower));
    }

    @Test
    void what_is_switched_on_again_is_as_it_was_arranged() {
        desk.posts(path + "/pause").is(200);
        desk.deletes(path + "/pause").is(200).shows("pausedUntil", nullValue()).shows("available", true);
        desk.gets("/menu").shows(AVAILABLE, true);
        arrange(Map.of("order", 1, "available", false));
        desk.posts(path + "/pause").is(200);
        desk.deletes(path + "/pause").is(200).shows("available", false);
        desk.gets("/menu").shows(AVAILABLE, false);
    }

    @Test
    void what_a_manager_arranges_meanwhile_holds_from_the_next_day_on() {
        desk.posts(path + "/pause").is(200);
        arrange(Map.of("order", 5));
        desk.gets("/menu").shows(AVAILABLE, false);
        clock.passes(Duration.ofDays(1));
        desk.gets("/menu").shows(AVAILABLE, true);
    }

    @Test
    void what_a_site_does_not_offer_is_not_switched_off() {
        for (var item : List.of(FreshSite.item("shower"), "test.never_was")) {
            var offering = "/sites/" + site.code() + "/offerings/" + item + "/pause";
            desk.posts(offering).isRefused(404, "not-found");
            desk.deletes(offering).isRefused(404, "not-found");
        }
    }

    @Test
    void phones_take_it_along() {
        desk.posts(path + "/pause").is(200);
        site.team().gets("/sync/bundle").is(200).shows("reference.offerings[0].pausedUntil", MIDNIGHT.toString());
    }

    private void arrange(Map<String, ?> offering) {
        CentreApi.asManager().puts(path, offering).is(200);
    }
}
