package org.doorway.visit.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.somebodyShowing;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.doorway.VisitAtDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The limit on guessing costs nobody their visit: what may not be looked up now is looked up by itself later. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class WaitingCodesTest {
    private static final int BURST = 10;
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");
    private static final Duration A_MISS = Duration.ofSeconds(2);

    @Inject
    WaitingCodes waiting;

    @Inject
    Rows rows;

    private MovableClock clock;
    private FreshSite site;
    private CentreApi desk;
    private CentreApi.Card card;

    @BeforeEach
    void a_desk_that_has_met_ten_unknown_codes() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        card = site.desk().givesACardTo(Map.of("chosenName", "Bluebird"));
        desk = site.desk();
        for (int i = 0; i < BURST; i++) {
            desk.checksIn(somebodyShowing(nobody()));
        }
    }

    @Test
    void the_visit_is_recorded_at_once_and_says_that_its_code_waits() {
        var visit = desk.checksIn(somebodyShowing(card));
        visit.isNobodys().shows("codeRecognised", null).shows("codeOutcome", "waiting");
        assertThat(isKept(visit)).isTrue();
        site.desk().checksIn(somebodyShowing(card)).isOf(card);
    }

    @Test
    void a_repeated_request_says_the_same_and_looks_nothing_up() {
        var guest = somebodyShowing(card).recordedAs(UUID.randomUUID());
        var first = desk.records(guest).is(201);
        assertThat(desk.records(guest).is(200).body()).isEqualTo(first.body());
        clock.passes(Duration.ofMinutes(1));
        desk.records(guest).is(200).shows("codeOutcome", "waiting").shows("participant", nullValue());
    }

    @Test
    void it_is_linked_as_soon_as_the_limit_allows_and_written_down_as_what_was_asked_for() throws Exception {
        var visit = desk.checksIn(somebodyShowing(card));
        waiting.turn();
        visit.seenAgain().isNobodys();
        clock.passes(A_MISS);
        waiting.turn();
        visit.seenAgain().isOf(card).shows("participant.chosenName", "Bluebird").shows("version", 1);
        assertThat(isKept(visit)).isFalse();
        assertThat(rows.of(
                        "person_access WHERE subject = ? AND operation = 'recordVisit' AND kind = 'CHANGE'"
                                + " AND participant_id = ?::uuid AND resource = ?::uuid",
                        desk.subject(),
                        card.participant(),
                        visit.id()))
                .isOne();
    }

    @Test
    void what_leads_to_nobody_costs_a_miss_then() throws Exception {
        var unknown = desk.checksIn(somebodyShowing(nobody()));
        clock.passes(Duration.ofMillis(1));
        var known = desk.checksIn(somebodyShowing(card));
        clock.passes(A_MISS);
        waiting.turn();
        assertThat(isKept(unknown)).isFalse();
        assertThat(isKept(known)).isTrue();
        desk.posts("/codes/lookup", Map.of("code", card.code())).isRefused(429, "too-many-requests");
        clock.passes(A_MISS);
        waiting.turn();
        known.seenAgain().isOf(card);
        unknown.seenAgain().isNobodys();
    }

    @Test
    void somebody_elses_limit_is_their_own() throws Exception {
        var visit = desk.checksIn(somebodyShowing(card));
        var other = site.desk();
        other.checksIn(somebodyShowing(card)).isOf(card);
        waiting.turn();
        assertThat(isKept(visit)).isTrue();
    }

    @Test
    void a_code_means_whoever_held_it_when_the_visit_happened() throws Exception {
        var visit = desk.checksIn(somebodyShowing(card));
        clock.passes(A_MISS);
        site.desk().replaces(card);
        waiting.turn();
        visit.seenAgain().isOf(card);
    }

    @Test
    void what_somebody_has_said_meanwhile_stays() throws Exception {
        var linked = desk.checksIn(somebodyShowing(card));
        var unlinked = desk.checksIn(somebodyShowing(card));
        var voided = desk.checksIn(somebodyShowing(card));
        var other = site.desk().givesACard();
        desk.puts(linked.path() + "/participant", Map.of("participant", other.participant()))
                .is(200);
        unlinked.becomesAnonymous();
        voided.isVoided("practice");
        assertThat(isKept(linked) || isKept(unlinked) || isKept(voided)).isFalse();
        clock.passes(Duration.ofMinutes(1));
        waiting.turn();
        linked.seenAgain().isOf(other);
        unlinked.seenAgain().isNobodys();
        voided.seenAgain().isNobodys();
    }

    @Test
    void a_mistyped_card_is_no_guess_and_does_not_wait() {
        desk.checksIn(somebodyShowing(card.mistyped())).isNobodys().shows("codeOutcome", "mistyped");
        var careless = site.desk();
        for (int i = 0; i < 2 * BURST; i++) {
            careless.checksIn(somebodyShowing(card.mistyped())).shows("codeOutcome", "mistyped");
        }
        careless.checksIn(somebodyShowing(card)).isOf(card);
    }

    @Test
    void an_id_is_no_guess_and_does_not_wait() {
        desk.checksIn(org.doorway.Guest.aStranger().with("participant", card.participant()))
                .isOf(card);
    }

    @Test
    void several_instances_look_at_each_once() throws Exception {
        var visit = desk.checksIn(somebodyShowing(card));
        clock.passes(Duration.ofMinutes(1));
        AtOnce.times(4, n -> {
            waiting.turn();
            return n;
        });
        visit.seenAgain().isOf(card).shows("version", 1);
        assertThat(rows.of("person_access WHERE resource = ?::uuid AND kind = 'CHANGE'", visit.id()))
                .isOne();
    }

    @Test
    void what_has_waited_for_a_month_is_kept_no_longer() throws Exception {
        var visit = desk.checksIn(somebodyShowing(card));
        clock.passes(Duration.ofDays(30).plusMillis(1));
        waiting.turn();
        assertThat(isKept(visit)).isFalse();
        assertThat(rows.of("visit WHERE id = ?::uuid AND participant_id IS NULL", visit.id()))
                .isOne();
    }

    @Test
    void looking_up_and_linking_say_when_to_try_again() {
        desk.posts("/codes/lookup", Map.of("code", card.code()))
                .isRefused(429, "too-many-requests")
                .carries("Retry-After", "2");
        var visit = CentreApi.as(FRONT_DESK).at(site).checksIn(org.doorway.Guest.aStranger());
        desk.puts(visit.path() + "/participant", Map.of("participantCode", card.code()))
                .isRefused(429, "too-many-requests")
                .carries("Retry-After", "2");
    }

    private boolean isKept(VisitAtDesk visit) {
        return rows.of("visit_waiting_code WHERE visit_id = ?::uuid", visit.id()) == 1;
    }

    private static String nobody() {
        return "nobody " + FreshSite.mark();
    }
}
