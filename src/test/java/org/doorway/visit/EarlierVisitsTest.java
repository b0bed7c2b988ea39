package org.doorway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
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

/** Who comes back for socks is not here for the second time, and the desk is told so. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EarlierVisitsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private MovableClock clock;
    private FreshSite site;
    private CentreApi desk;
    private CentreApi.Card card;

    @BeforeEach
    void somebody_with_a_card() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        desk = site.desk();
        card = desk.givesACardTo(Map.of("chosenName", "Bluebird", "language", "es"));
    }

    @Test
    void the_first_visit_of_the_day_hints_at_nothing() {
        desk.checksIn(somebodyShowing(card))
                .shows("participant.language", "es")
                .shows("openVisit", null)
                .shows("possibleRepeatOf", null);
    }

    @Test
    void coming_back_in_the_afternoon_tells_of_the_visit_that_is_open() {
        var first = desk.checksIn(somebodyShowing(card));
        clock.passes(Duration.ofHours(2));
        var second = desk.checksIn(somebodyShowing(card));
        second.shows("openVisit", first.id()).shows("possibleRepeatOf", null);
        clock.passes(Duration.ofMinutes(1));
        desk.checksIn(aStranger().with("participant", card.participant()))
                .shows("openVisit", second.id())
                .shows("possibleRepeatOf", second.id());
    }

    @Test
    void a_second_scan_within_minutes_is_recorded_and_hinted_at() {
        var first = desk.checksIn(somebodyShowing(card)).leaves();
        clock.passes(Duration.ofMinutes(15));
        desk.checksIn(somebodyShowing(card)).shows("openVisit", null).shows("possibleRepeatOf", first.id());
        clock.passes(Duration.ofMinutes(15).plusMillis(1));
        desk.checksIn(somebodyShowing(card)).shows("possibleRepeatOf", null);
    }

    @Test
    void what_was_voided_yesterday_or_elsewhere_is_not_hinted_at() {
        desk.checksIn(somebodyShowing(card).whoCame(NOON.minus(Duration.ofDays(1))));
        desk.checksIn(somebodyShowing(card)).isVoided("practice");
        CentreApi.as(FRONT_DESK).checksIn(somebodyShowing(card).at(FreshSite.open()));
        desk.checksIn(somebodyShowing(card)).shows("openVisit", null).shows("possibleRepeatOf", null);
    }

    @Test
    void a_repeated_request_hints_at_the_same() {
        var first = desk.checksIn(somebodyShowing(card));
        var second = somebodyShowing(card).recordedAs(UUID.randomUUID());
        var answer = desk.records(second).is(201).shows("openVisit", first.id()).shows("possibleRepeatOf", first.id());
        assertThat(desk.records(second).is(200).body()).isEqualTo(answer.body());
        clock.passes(Duration.ofHours(1));
        desk.records(second).is(200).shows("openVisit", first.id()).shows("possibleRepeatOf", first.id());
    }

    @Test
    void strangers_are_compared_with_nobody() {
        desk.checksIn(aStranger());
        desk.checksIn(aStranger()).shows("openVisit", null).shows("possibleRepeatOf", null);
        Guest unknown = somebodyShowing("nobody " + FreshSite.mark());
        desk.checksIn(unknown);
        desk.checksIn(unknown).shows("openVisit", null).shows("possibleRepeatOf", null);
    }

    @Test
    void looking_a_code_up_tells_of_the_open_visit_at_the_site_that_is_meant() {
        var visit = desk.checksIn(somebodyShowing(card));
        var code = Map.of("code", card.code());
        desk.posts("/codes/lookup", code).is(200).shows("openVisit", visit.id()).shows("language", "es");
        var everywhere = CentreApi.as(FRONT_DESK);
        everywhere.posts("/codes/lookup", code).is(200).shows("openVisit", nullValue());
        everywhere
                .posts("/codes/lookup", Map.of("code", card.code(), "site", site.code()))
                .is(200)
                .shows("openVisit", visit.id());
        everywhere
                .posts("/codes/lookup", Map.of("code", card.code(), "site", "nowhere"))
                .isFaultyAt("/site");
        FreshSite.open()
                .desk()
                .posts("/codes/lookup", Map.of("code", card.code(), "site", site.code()))
                .isRefused(403, "site-not-covered");
        visit.leaves();
        desk.posts("/codes/lookup", code).is(200).shows("openVisit", nullValue());
    }
}
