package org.doorway.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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

/** A Sunday at the centre, from the first knock to the last light, as the front desk lives it. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DayAtTheCentreTest {
    private static final ZoneId HERE = ZoneId.of(FreshSite.ZONE);

    private MovableClock clock;
    private FreshSite centre;
    private CentreApi desk;
    private String meal;
    private String coffee;
    private String syringes;
    private String water;
    private String naloxone;

    @BeforeEach
    void the_manager_has_prepared_everything() {
        clock = MovableClock.at(at("08:00"));
        centre = FreshSite.openIn(FreshSite.ZONE);
        desk = centre.desk();
        meal = centre.offers("meal");
        coffee = centre.offers("coffee");
        syringes = centre.offers("syringe");
        water = centre.offers("water");
        naloxone = centre.offers("naloxone");
        centre.bundles("usual-bag", Map.of(syringes, 10, water, 2));
    }

    @Test
    void a_day() {
        // The doors open. The screen shows what there is today.
        itIs("09:00");
        desk.gets("/menu").is(200).shows("families.items.code.flatten()", hasItems(meal, coffee, syringes, naloxone));
        assertThat(desk.board()).isEmpty();

        // Somebody comes in. Nobody asks who they are.
        itIs("09:02");
        var stranger = desk.checksIn(aStranger().taking(coffee));
        stranger.is("open").isNobodys();

        // A regular shows the card that they got last week, and is called what they like to be called.
        var card = desk.givesACardTo(Map.of("chosenName", "Bluebird", "pronouns", "they/them"));
        itIs("09:10");
        var bluebird = desk.checksIn(somebodyShowing(card).taking(centre.bundleOnMenu("usual-bag")));
        bluebird.isOf(card).shows("participant.chosenName", "Bluebird");
        assertThat(bluebird.given()).isEqualTo(Map.of(syringes, 10, water, 2));

        // The board shows two visits and nobody's name.
        var board = desk.gets("/visits").is(200);
        board.shows("items.id", List.of(bluebird.id(), stranger.id())).shows("items.known", List.of(true, false));
        assertThat(board.body()).doesNotContain("Bluebird", card.code());

        // A card that has been through the wash. They are served; the card can wait.
        itIs("09:30");
        desk.checksIn(somebodyShowing(card.mistyped()).taking(coffee))
                .isNobodys()
                .shows("codeRecognised", false);

        // A thumb slips on the tablet: a meal instead of a coffee. It is undone, and the right thing tapped.
        itIs("10:00");
        var mistaken = desk.checksIn(aStranger().taking(meal)).undoes(meal).takes(coffee);
        assertThat(mistaken.given()).isEqualTo(Map.of(coffee, 1));

        // The tablet asks again because the network has swallowed the answer. It is one visit all the same.
        var visits = desk.board().size();
        var again = aStranger()
                .recordedAs("0198f3a2-7c11-7d3e-9a55-" + FreshSite.mark())
                .taking(coffee);
        desk.records(again).is(201);
        desk.records(again).is(200);
        assertThat(desk.board()).hasSize(visits + 1);

        // Practising with a new volunteer is no visit.
        desk.checksIn(aStranger()).isVoided("practice");
        assertThat(desk.board()).hasSize(visits + 1);

        // Word gets round of a strong batch. From now on everybody at the door hears of it.
        itIs("11:15");
        var warning = Map.of(
                "texts", Map.of("en", "Strong batch about: go slow."),
                "severity", "danger",
                "sites", List.of(centre.code()));
        desk.posts("/notices", Map.of("content", warning)).is(201);
        desk.checksIn(aStranger()).shows("notices.text", List.of("Strong batch about: go slow."));

        // Lunch. There is no time for anything but counting heads.
        itIs("12:30");
        desk.counts(Map.of("headcount", 42, "lines", List.of(Map.of("item", meal, "given", 40))))
                .is(201)
                .shows("headcount", 42);

        // Naloxone has run out. What was asked for is written down, and that the shortage is the centre's.
        itIs("14:00");
        var unmet = desk.checksIn(
                aStranger().taking(Map.of("item", naloxone, "given", 0, "askedFor", 2, "unmetReason", "out_of_stock")));
        unmet.shows("lines[0].given", 0).shows("lines[0].unmetReason", "out_of_stock");

        // Somebody collects for others. A number, no names, no alarm.
        desk.checksIn(
                aStranger().with("peopleServed", 6).taking(Map.of("item", syringes, "given", 60, "forOthers", 50)));

        // A lost card is replaced on the spot; who finds the old one finds nothing by it.
        itIs("15:00");
        var newCard = desk.replaces(card);
        desk.checksIn(somebodyShowing(newCard)).isOf(newCard).shows("participant.chosenName", "Bluebird");
        desk.checksIn(somebodyShowing(card)).isNobodys().shows("codeRecognised", false);

        // The stranger of this morning would like a card after all, and to have been here today.
        itIs("15:30");
        var theirs = desk.givesACard();
        stranger.turnsOutToBe(theirs).isOf(theirs);

        // Bluebird says goodbye. The stranger has left hours ago without a word, which is fine.
        itIs("16:00");
        bluebird.leaves().is("closed").shows("leftAt", at("16:00").toString());

        // A slip of paper turns up from the morning. It keeps its time.
        itIs("17:00");
        var paper = desk.checksIn(aStranger().whoCame(at("09:20")).taking(meal));
        paper.is("open").shows("late", true).shows("arrivedAt", at("09:20").toString());

        // The lights go out. Nobody has to close anything: the day does it.
        itIs("23:59");
        stranger.seenAgain().is("open");
        itIs("23:59:59.999999");
        assertThat(desk.board()).hasSize(10);
        clock.passes(java.time.Duration.ofNanos(1000));
        assertThat(desk.board()).isEmpty();
        stranger.seenAgain().is("closed").shows("leftAt", null);
        bluebird.seenAgain().is("closed").shows("leftAt", at("16:00").toString());

        // And all of it is still there, the practice too, for whoever asks about yesterday.
        desk.gets("/visits?state=all&limit=500&day=2026-11-22").is(200).shows("items.size()", 12);
        desk.gets("/tallies?day=2026-11-22").is(200).shows("items.headcount", List.of(42));
    }

    private void itIs(String time) {
        clock.moveTo(at(time));
    }

    private static Instant at(String time) {
        return ZonedDateTime.of(java.time.LocalDate.of(2026, 11, 22), LocalTime.parse(time), HERE)
                .toInstant();
    }
}
