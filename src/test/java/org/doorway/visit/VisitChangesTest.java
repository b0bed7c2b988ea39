package org.doorway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.time.Duration;
import java.time.Instant;
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
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitChangesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private FreshSite site;
    private CentreApi desk;

    @BeforeEach
    void a_site_of_its_own() {
        site = FreshSite.open();
        desk = site.desk();
    }

    @Test
    void somebody_takes_more() {
        var meal = site.offers("meal");
        var tea = site.offers("tea");
        var visit = desk.checksIn(aStranger().taking(meal));
        var more = visit.takes(Map.of("item", tea, "given", 2));
        more.shows("lines.item", List.of(meal, tea)).shows("lines[1].given", 2).shows("version", 1);
        more.answer().carries("Location", endsWith(visit.path())).carries("ETag", "\"1\"");
        assertThat(more.seenAgain().answer().body()).isEqualTo(more.answer().body());
    }

    @Test
    void something_forgotten_is_added_after_the_visit_has_closed() {
        var visit = desk.checksIn(aStranger()).leaves();
        visit.takes(site.offers("meal")).is("closed");
    }

    @Test
    void what_is_taken_of_a_retired_item_is_added_too() {
        var soup = site.offers("soup");
        FreshSite.retire(soup);
        desk.checksIn(aStranger()).takes(soup).shows("lines.item", List.of(soup));
    }

    @Test
    void a_line_id_stands_for_one_line_of_a_visit() {
        var meal = site.offers("meal");
        var line = UUID.randomUUID().toString();
        var visit = desk.checksIn(aStranger().taking(Map.of("id", line, "item", meal)));
        desk.posts(visit.path() + "/lines", Map.of("lines", List.of(Map.of("id", line, "item", meal))))
                .is(200)
                .shows("version", 0);
        desk.posts(visit.path() + "/lines", Map.of("lines", List.of(Map.of("id", line, "item", meal, "given", 2))))
                .isRefused(409, "line-id-taken");
        var other = desk.checksIn(aStranger());
        other.takes(Map.of("id", line, "item", meal));
    }

    @Test
    void of_known_and_new_lines_the_new_ones_are_added() {
        var meal = Map.of("id", UUID.randomUUID().toString(), "item", site.offers("meal"));
        var tea = Map.of("id", UUID.randomUUID().toString(), "item", site.offers("tea"));
        var visit = desk.checksIn(aStranger().taking(meal));
        desk.posts(visit.path() + "/lines", Map.of("lines", List.of(meal, tea)))
                .is(201)
                .shows("lines.item", contains(meal.get("item"), tea.get("item")));
    }

    @Test
    void taking_more_means_taking_something() {
        var visit = desk.checksIn(aStranger());
        desk.posts(visit.path() + "/lines", Map.of()).isFaultyAt("/lines");
        desk.posts(visit.path() + "/lines", Map.of("lines", List.of())).isFaultyAt("/lines");
        desk.posts(visit.path() + "/lines").isFaultyAt("/lines");
    }

    @Test
    void a_line_is_undone() {
        var meal = site.offers("meal");
        var tea = site.offers("tea");
        var visit = desk.checksIn(aStranger().taking(meal).taking(tea)).undoes(meal);
        visit.shows("lines.item", List.of(tea)).shows("version", 1);
        desk.gets("/visits").shows("items[0].lines.item", contains(tea));
    }

    @Test
    void undoing_twice_changes_nothing() {
        var line = UUID.randomUUID().toString();
        var visit = desk.checksIn(aStranger().taking(Map.of("id", line, "item", site.offers("meal"))));
        desk.deletes(visit.path() + "/lines/" + line).is(204);
        desk.deletes(visit.path() + "/lines/" + line).is(204);
        desk.deletes(visit.path() + "/lines/" + UUID.randomUUID()).is(204);
        visit.seenAgain().shows("version", 1);
    }

    @Test
    void an_undone_line_that_is_sent_again_stays_undone() {
        var line = Map.of("id", UUID.randomUUID().toString(), "item", site.offers("meal"));
        var visit = desk.checksIn(aStranger()).takes(line);
        desk.deletes(visit.path() + "/lines/" + line.get("id")).is(204);
        desk.posts(visit.path() + "/lines", Map.of("lines", List.of(line)))
                .is(200)
                .shows("lines", empty());
    }

    @Test
    void somebody_leaves() {
        var clock = MovableClock.at(NOON);
        var visit = desk.checksIn(aStranger());
        clock.passes(Duration.ofMinutes(20));
        visit.leaves().is("closed").shows("leftAt", clock.instant().toString());
    }

    @Test
    void when_somebody_left_can_be_told() {
        MovableClock.at(NOON);
        var visit = desk.checksIn(aStranger().whoCame(NOON.minusSeconds(600)));
        desk.posts(
                        visit.path() + "/departure",
                        Map.of("leftAt", NOON.minusSeconds(60).toString()))
                .is(200)
                .shows("leftAt", NOON.minusSeconds(60).toString());
    }

    @Test
    void nobody_leaves_before_they_came() {
        MovableClock.at(NOON);
        var visit = desk.checksIn(aStranger());
        desk.posts(
                        visit.path() + "/departure",
                        Map.of("leftAt", NOON.minusSeconds(60).toString()))
                .is(200)
                .shows("leftAt", NOON.toString());
    }

    @Test
    void leaving_twice_changes_nothing() {
        var clock = MovableClock.at(NOON);
        var visit = desk.checksIn(aStranger()).leaves();
        clock.passes(Duration.ofMinutes(5));
        visit.leaves().shows("leftAt", NOON.toString()).shows("version", 1);
    }

    @Test
    void nobody_leaves_in_1900_or_in_2300() {
        var visit = desk.checksIn(aStranger());
        for (var never : List.of("1900-01-01T00:00:00Z", "2300-01-01T00:00:00Z", "2026-11-22T10:00:00")) {
            desk.posts(visit.path() + "/departure", Map.of("leftAt", never)).isFaultyAt("/leftAt");
        }
        visit.seenAgain().is("open");
    }

    @Test
    void a_card_that_is_shown_later_is_linked() {
        var card = desk.givesACardTo(Map.of("chosenName", "Bluebird"));
        desk.checksIn(aStranger())
                .turnsOutToBe(card)
                .isOf(card)
                .shows("participant.chosenName", "Bluebird")
                .seenAgain()
                .isOf(card);
    }

    @Test
    void a_visit_is_linked_by_id_and_linked_anew() {
        var one = desk.givesACard();
        var other = desk.givesACard();
        var visit = desk.checksIn(somebodyShowing(one));
        desk.puts(visit.path() + "/participant", Map.of("participant", other.participant()))
                .is(200)
                .shows("participant.id", other.participant());
    }

    @Test
    void a_link_needs_a_code_or_an_id_and_somebody_behind_it() {
        var card = desk.givesACard();
        var visit = desk.checksIn(aStranger());
        var link = visit.path() + "/participant";
        desk.puts(link, Map.of()).isFaultyAt("");
        desk.puts(link, Map.of("participantCode", card.code(), "participant", card.participant()))
                .isFaultyAt("");
        desk.puts(link, Map.of("participantCode", "nobody " + FreshSite.mark())).isFaultyAt("/participantCode");
        desk.puts(link, Map.of("participantCode", card.mistyped())).isFaultyAt("/participantCode");
        desk.puts(link, Map.of("participant", UUID.randomUUID().toString())).isFaultyAt("/participant");
        visit.seenAgain().isNobodys().shows("version", 0);
    }

    @Test
    void trying_out_codes_on_a_visit_is_guessing() {
        MovableClock.at(NOON);
        var card = site.desk().givesACard();
        var visit = desk.checksIn(aStranger());
        var link = visit.path() + "/participant";
        for (int i = 0; i < 10; i++) {
            desk.puts(link, Map.of("participantCode", "guess " + i + FreshSite.mark()))
                    .isFaultyAt("/participantCode");
        }
        desk.puts(link, Map.of("participantCode", card.code()))
                .isRefused(429, "too-many-requests")
                .carries("Retry-After", not(nullValue(String.class)));
        visit.seenAgain().isNobodys();
        desk.deletes(link).is(200);
    }

    @Test
    void a_visit_becomes_anonymous() {
        var visit = desk.checksIn(somebodyShowing(desk.givesACard()));
        visit.becomesAnonymous().isNobodys().shows("version", 1);
        visit.becomesAnonymous().isNobodys().shows("version", 1).seenAgain().isNobodys();
    }

    @ParameterizedTest
    @EnumSource(VoidReason.class)
    void a_visit_that_was_a_mistake_is_kept_and_does_not_count(VoidReason reason) {
        var name = reason.name().toLowerCase();
        var visit = desk.checksIn(aStranger()).isVoided(name);
        visit.is("voided").shows("voidReason", name).seenAgain().is("voided");
        desk.gets("/visits").shows("items", empty());
        desk.gets("/visits?state=voided").shows("items.id", contains(visit.id()));
    }

    @Test
    void voiding_twice_changes_nothing() {
        var visit = desk.checksIn(aStranger()).isVoided("practice");
        visit.isVoided("mistake").shows("voidReason", "practice").shows("version", 1);
    }

    @Test
    void a_visit_is_voided_for_a_reason() {
        var visit = desk.checksIn(aStranger());
        desk.posts(visit.path() + "/void").isFaultyAt("/reason");
        desk.posts(visit.path() + "/void", Map.of("reason", "banned")).isFaultyAt("/reason");
        visit.seenAgain().is("open");
    }

    @Test
    void a_visit_that_was_voided_as_the_wrong_persons_can_be_unlinked_from_them() {
        var card = desk.givesACard();
        var visit = desk.checksIn(somebodyShowing(card)).isVoided("wrong_person");
        visit.becomesAnonymous().isNobodys().is("voided").shows("version", 2);
        visit.becomesAnonymous().shows("version", 2).seenAgain().isNobodys().is("voided");
        desk.gets("/visits?state=voided").shows("items[0].known", false);
    }

    @Test
    void nothing_else_about_a_voided_visit_changes_any_more() {
        var card = desk.givesACard();
        var meal = site.offers("meal");
        var visit = desk.checksIn(somebodyShowing(card).taking(meal)).isVoided("wrong_person");
        var line = visit.answer().<String>get("lines[0].id");
        desk.posts(visit.path() + "/lines", Map.of("lines", List.of(Map.of("item", meal))))
                .isRefused(409, "voided");
        desk.deletes(visit.path() + "/lines/" + line).isRefused(409, "voided");
        desk.posts(visit.path() + "/departure").isRefused(409, "voided");
        desk.puts(visit.path() + "/participant", Map.of("participantCode", card.code()))
                .isRefused(409, "voided");
        desk.deletes(visit.path() + "/departure").isRefused(409, "voided");
        desk.sends(Method.PATCH, visit.path(), Map.of("peopleServed", 2)).isRefused(409, "voided");
        desk.sends(Method.PATCH, visit.path() + "/lines/" + line, Map.of("given", 2))
                .isRefused(409, "voided");
        assertThat(visit.seenAgain().answer().body()).isEqualTo(visit.answer().body());
    }
}
