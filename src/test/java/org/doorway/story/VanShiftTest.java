package org.doorway.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.Guest.somebodyShowing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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

/** An evening with the van, from the store room to the summary, as the team lives it while there is signal. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class VanShiftTest {
    private static final ZoneId HERE = ZoneId.of(FreshSite.ZONE);

    private MovableClock clock;
    private FreshSite van;
    private CentreApi team;
    private CentreApi colleague;
    private String syringes;
    private String naloxone;
    private String bridge;
    private String park;

    @BeforeEach
    void the_van_is_parked_and_the_shelves_are_full() {
        clock = MovableClock.at(at("17:00"));
        van = FreshSite.openIn(FreshSite.ZONE);
        team = van.team();
        colleague = van.team();
        syringes = van.offers("syringe");
        naloxone = van.offers("naloxone");
        bridge = van.stopsAt("Under the bridge");
        park = van.stopsAt("Park, north gate");
    }

    @Test
    void an_evening() {
        // In the store room the phone takes along what it will need, and there is nobody in it.
        var bundle = team.gets("/sync/bundle").is(200);
        bundle.shows("reference.items.code", hasItems(syringes, naloxone))
                .shows("reference.stops.id", hasItems(bridge));

        // They load the van, one each: what they count adds up.
        itIs("17:30");
        var route = Map.of("team", "Tuesday van", "stops", List.of(bridge, park));
        String run =
                "/runs/" + team.posts("/runs", Map.of("plan", route)).is(201).get("id");
        team.posts(run + "/loads", load("out", syringes, 200)).is(201);
        colleague.posts(run + "/loads", load("out", naloxone, 20)).is(201);

        // The first stop. Somebody shows a card, somebody collects for others, and then there are too many to ask.
        itIs("18:10");
        var card = team.givesACardTo(Map.of("chosenName", "Bluebird"));
        team.checksIn(somebodyShowing(card).with("stop", bridge).taking(syringes, 20))
                .isOf(card);
        team.checksIn(aStranger().with("stop", bridge).with("peopleServed", 6).taking(syringes, 60));
        colleague
                .counts(Map.of("stop", bridge, "headcount", 8, "lines", List.of(given(naloxone, 5))))
                .is(201);

        // Both write down what the next team should know, and neither has read the other.
        itIs("19:00");
        writes(team, bridge, "They are building there, park behind the mill.");
        writes(colleague, bridge, "After eight the light is broken.");
        team.gets("/stops/" + bridge).shows("notesDiffer", true).shows("notes.size()", 2);

        // At the desk somebody learns of a strong batch. The phone hears of it at the next light.
        itIs("19:20");
        var warning = Map.of(
                "texts", Map.of("en", "Strong batch about: go slow."),
                "severity", "danger",
                "sites", List.of(van.code()));
        van.desk().posts("/notices", Map.of("content", warning)).is(201);
        var changes = team.gets("/sync/changes?after=" + bundle.get("cursor")).is(200);
        changes.shows("changed.notices.texts.en", hasItems("Strong batch about: go slow."))
                .shows("changed.stops.id", contains(bridge));
        assertThat(changes.body()).doesNotContain("Bluebird", card.participant(), card.code());

        // Nobody is at the park.
        itIs("20:00");
        writes(team, park, "Nobody here on Sundays.");

        // Back in the store room. Half of what one brings back was counted on the way, and the request is sent twice.
        itIs("21:00");
        var back = load("back", syringes, 118);
        team.posts(run + "/end", Map.of("load", back)).is(200).shows("state", "ended");
        team.posts(run + "/end", Map.of("load", back)).is(200);
        colleague.posts(run + "/loads", load("back", naloxone, 15)).is(201);

        // The summary: two syringes are missing on paper, which is a fact and nobody's fault.
        team.gets(run + "/summary")
                .is(200)
                .shows("visits", 2)
                .shows("headcount", 8)
                .shows("peopleServed", 15)
                .shows("items.find { it.item == '" + syringes + "' }.stayedOut", 82)
                .shows("items.find { it.item == '" + syringes + "' }.recorded", 80)
                .shows("items.find { it.item == '" + naloxone + "' }.stayedOut", 5)
                .shows("items.find { it.item == '" + naloxone + "' }.recorded", 5);

        // Before the next run somebody who has read both notes makes one of them.
        List<String> read = colleague.gets("/stops/" + bridge).is(200).get("notes.id");
        colleague
                .puts(
                        "/stops/" + bridge + "/note",
                        Map.of("text", "Park behind the mill, bring light.", "instead", read))
                .is(200)
                .shows("notesDiffer", false)
                .shows("notes.text", contains("Park behind the mill, bring light."));
    }

    private static void writes(CentreApi who, String stop, String text) {
        who.puts("/stops/" + stop + "/note", Map.of("text", text)).is(200);
    }

    private static Map<String, Object> load(String direction, String item, int quantity) {
        return Map.of(
                "id",
                UUID.randomUUID().toString(),
                "direction",
                direction,
                "supplies",
                List.of(Map.of("item", item, "quantity", quantity)));
    }

    private static Map<String, Object> given(String item, int given) {
        return Map.of("item", item, "given", given);
    }

    private void itIs(String time) {
        clock.moveTo(at(time));
    }

    private static Instant at(String time) {
        return ZonedDateTime.of(LocalDate.of(2026, 11, 22), LocalTime.parse(time), HERE)
                .toInstant();
    }
}
