package org.doorway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.doorway.visit.line.Modality;
import org.doorway.visit.line.UnmetReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VisitResourceTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private FreshSite site;
    private CentreApi desk;

    @BeforeEach
    void a_site_of_its_own() {
        site = FreshSite.open();
        desk = site.desk();
    }

    @Test
    void a_stranger_is_served_with_no_questions() {
        var answer = desk.records(aStranger()).is(201);
        answer.shows("site", site.code())
                .shows("state", "open")
                .shows("late", false)
                .shows("modality", "drop_in")
                .shows("peopleServed", 1)
                .shows("lines", empty())
                .shows("notices", empty())
                .shows("participant", nullValue())
                .shows("codeRecognised", nullValue());
        assertThat(UUID.fromString(answer.get("id")).version()).isEqualTo(7);
    }

    @Test
    void a_visit_has_an_address_and_a_version_and_is_kept_by_no_cache() {
        var answer = desk.records(aStranger()).is(201);
        answer.carries("Location", endsWith("/api/v1/visits/" + answer.get("id")))
                .carries("ETag", "\"0\"")
                .carries("Cache-Control", "no-store")
                .carries("X-Content-Type-Options", "nosniff");
        desk.gets("/visits/" + answer.get("id"))
                .is(200)
                .carries("ETag", startsWith("\"0-"))
                .carries("Cache-Control", "no-store");
    }

    @Test
    void nothing_at_all_is_enough_too() {
        desk.posts("/visits").is(201).shows("state", "open");
    }

    @Test
    void who_works_at_two_sites_says_at_which() {
        var both = CentreApi.as(FRONT_DESK).at(site, FreshSite.open());
        both.records(aStranger()).isFaultyAt("/site");
        both.records(aStranger().at(site)).is(201).shows("site", site.code());
    }

    @Test
    void a_site_that_has_closed_down_is_not_the_one_that_is_meant() {
        var closed = FreshSite.open();
        CentreApi.asManager().posts("/sites/" + closed.code() + "/retirement").is(200);
        CentreApi.as(FRONT_DESK).at(site, closed).records(aStranger()).is(201).shows("site", site.code());
    }

    @Test
    void a_whole_visit_is_kept_as_it_was_told() {
        var meal = site.offers("meal");
        var syringe = site.offers("syringe");
        var line = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "item",
                syringe,
                "given",
                30,
                "askedFor",
                40,
                "forOthers",
                20,
                "unmetReason",
                "out_of_stock",
                "minutes",
                5,
                "lot",
                "LOT-2026/11",
                "estimated",
                true);
        var id = UUID.randomUUID();
        var visit = desk.checksIn(aStranger()
                .recordedAs(id)
                .at(site)
                .with("arrivedAt", NOON.toString())
                .with("modality", "outreach")
                .with("peopleServed", 3)
                .taking(meal)
                .taking(line));
        visit.shows("id", id.toString())
                .shows("arrivedAt", NOON.toString())
                .shows("modality", "outreach")
                .shows("peopleServed", 3)
                .shows("lines.item", List.of(meal, syringe))
                .shows("lines[0].given", 1)
                .shows("lines[0].estimated", false)
                .shows("lines[1]", line);
        assertThat(visit.seenAgain().answer().body()).isEqualTo(visit.answer().body());
    }

    @ParameterizedTest
    @EnumSource(Modality.class)
    void however_somebody_was_reached(Modality modality) {
        var name = modality.name().toLowerCase();
        desk.checksIn(aStranger().with("modality", name)).shows("modality", name);
    }

    @ParameterizedTest
    @EnumSource(UnmetReason.class)
    void nothing_given_is_a_fact_and_so_is_the_reason(UnmetReason reason) {
        var kit = site.offers("kit");
        desk.checksIn(aStranger()
                        .taking(Map.of(
                                "item",
                                kit,
                                "given",
                                0,
                                "askedFor",
                                2,
                                "unmetReason",
                                reason.name().toLowerCase())))
                .shows("lines[0].given", 0)
                .shows("lines[0].askedFor", 2);
    }

    @Test
    void the_same_item_can_be_taken_twice() {
        var meal = site.offers("meal");
        desk.checksIn(aStranger().taking(meal).taking(meal)).shows("lines.item", List.of(meal, meal));
    }

    @Test
    void what_is_on_no_screen_of_the_site_can_be_given_all_the_same() {
        var elsewhere = FreshSite.item("blanket");
        desk.checksIn(aStranger().taking(elsewhere)).shows("lines.item", List.of(elsewhere));
    }

    /** JSON knows one kind of number, and JSON Schema calls these whole. */
    @Test
    void a_whole_number_may_be_written_with_a_point_or_a_power() {
        for (var three : List.of("3", "3.0", "3e0", "0.3E1")) {
            desk.posts("/visits", "{\"site\": \"%s\", \"peopleServed\": %s}".formatted(site.code(), three))
                    .is(201)
                    .shows("peopleServed", 3);
        }
    }

    @Test
    void null_means_the_same_as_absent() {
        var request = new HashMap<String, Object>();
        for (var property : List.of(
                "id", "site", "arrivedAt", "participantCode", "participant", "modality", "peopleServed", "lines")) {
            request.put(property, null);
        }
        desk.posts("/visits", request).is(201).shows("peopleServed", 1);
    }

    @Test
    void somebody_with_a_card_is_greeted() {
        var card = desk.givesACardTo(Map.of("chosenName", "Bluebird", "pronouns", "they/them"));
        var visit = desk.checksIn(somebodyShowing(card));
        visit.isOf(card)
                .shows("participant.chosenName", "Bluebird")
                .shows("participant.pronouns", "they/them")
                .shows("codeRecognised", true);
        visit.seenAgain().isOf(card).shows("participant.chosenName", "Bluebird");
    }

    @Test
    void a_card_is_read_however_it_is_typed() {
        var card = desk.givesACard();
        var sloppy = " " + card.code().toLowerCase().replace("-", " ") + " ";
        desk.checksIn(somebodyShowing(sloppy)).isOf(card);
    }

    @Test
    void a_chosen_name_is_as_good_as_a_card() {
        var card = desk.givesACard();
        var name = "Moon " + FreshSite.mark();
        desk.posts("/participants/" + card.participant() + "/codes", Map.of("kind", "chosen", "name", name))
                .is(201);
        desk.checksIn(somebodyShowing(name.toUpperCase())).isOf(card);
    }

    @Test
    void a_code_that_nobody_knows_never_blocks() {
        desk.checksIn(somebodyShowing("nobody " + FreshSite.mark()))
                .isNobodys()
                .shows("codeRecognised", false)
                .shows("codeOutcome", "unknown");
    }

    @Test
    void a_code_with_a_wrong_check_character_never_blocks() {
        var card = desk.givesACard();
        desk.checksIn(somebodyShowing(card.mistyped()))
                .isNobodys()
                .shows("codeRecognised", false)
                .shows("codeOutcome", "mistyped");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "K7Q2", "'; DROP TABLE visit; --", "\uD83E\uDD8A"})
    void whatever_is_shown_never_blocks(String shown) {
        desk.checksIn(somebodyShowing(shown)).isNobodys().shows("codeRecognised", false);
    }

    @Test
    void somebody_known_by_their_id_is_greeted_too() {
        var card = desk.givesACardTo(Map.of("chosenName", "Bluebird"));
        desk.checksIn(aStranger().with("participant", card.participant()))
                .isOf(card)
                .shows("codeRecognised", true)
                .shows("codeOutcome", "recognised");
    }

    @Test
    void an_id_that_nobody_has_never_blocks() {
        desk.checksIn(aStranger().with("participant", UUID.randomUUID().toString()))
                .isNobodys()
                .shows("codeRecognised", false);
    }

    @Test
    void what_was_written_on_paper_keeps_the_time_it_happened() {
        var clock = MovableClock.at(NOON);
        var yesterday = NOON.minus(Duration.ofDays(1));
        var visit = desk.checksIn(aStranger().whoCame(yesterday));
        visit.is("closed")
                .shows("late", true)
                .shows("arrivedAt", yesterday.toString())
                .shows("recordedAt", clock.instant().toString());
        visit.seenAgain().is("closed").shows("late", true);
        desk.gets("/visits").shows("items", empty());
        desk.gets("/visits?day=2026-11-21&state=all").shows("items.id", contains(visit.id()));
    }

    @Test
    void a_quarter_of_an_hour_is_not_late() {
        MovableClock.at(NOON);
        desk.checksIn(aStranger().whoCame(NOON.minus(Duration.ofMinutes(15))))
                .shows("late", false)
                .is("open");
        desk.checksIn(aStranger().whoCame(NOON.minus(Duration.ofMinutes(15)).minusMillis(1)))
                .shows("late", true)
                .is("open");
    }

    @Test
    void a_tablet_whose_clock_is_fast_is_forgiven_for_a_day() {
        MovableClock.at(NOON);
        var tomorrow = NOON.plus(Duration.ofDays(1));
        desk.checksIn(aStranger().whoCame(tomorrow)).shows("arrivedAt", tomorrow.toString());
        desk.records(aStranger().whoCame(tomorrow.plusSeconds(1))).isFaultyAt("/arrivedAt");
    }

    @Test
    void a_time_can_be_told_in_any_offset() {
        desk.checksIn(aStranger().with("arrivedAt", "2026-07-01T23:30:00.123456789-07:00"))
                .shows("arrivedAt", "2026-07-02T06:30:00.123456Z");
        // RFC 3339 knows more offsets than there are places on earth.
        desk.checksIn(aStranger().with("arrivedAt", "2026-07-01T07:30:00-23:59"))
                .shows("arrivedAt", "2026-07-02T07:29:00Z");
        desk.checksIn(aStranger().with("arrivedAt", "2026-07-01t07:30:00+19:14"))
                .shows("arrivedAt", "2026-06-30T12:16:00Z");
        desk.records(aStranger().with("arrivedAt", "2026-07-01T07:30:00+24:00")).isFaultyAt("/arrivedAt");
    }

    @Test
    void what_is_given_of_a_retired_item_is_recorded() {
        var clock = MovableClock.at(NOON);
        var soup = site.offers("soup");
        FreshSite.retire(soup);
        clock.passes(Duration.ofHours(1));
        desk.checksIn(aStranger().taking(soup)).shows("lines.item", List.of(soup));
        desk.checksIn(aStranger().taking(soup).whoCame(NOON.minusSeconds(1))).shows("lines.item", List.of(soup));
    }

    @Test
    void who_comes_to_a_retired_site_is_recorded_there_named_or_not() {
        var clock = MovableClock.at(NOON);
        CentreApi.asManager().posts("/sites/" + site.code() + "/retirement").is(200);
        clock.passes(Duration.ofHours(1));
        desk.checksIn(aStranger().at(site)).shows("site", site.code()).is("open");
        desk.checksIn(aStranger()).shows("site", site.code()).is("open");
    }
}
