package org.doorway.outreach.bundle;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.somebodyShowing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.doorway.CentreApi;
import org.doorway.Description;
import org.doorway.FreshSite;
import org.doorway.MovableClock;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a phone takes along. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShiftBundleTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");
    private static final int LARGEST = 100_000;

    private FreshSite site;
    private CentreApi team;

    @BeforeEach
    void a_team_at_noon() {
        MovableClock.at(NOON);
        site = FreshSite.open();
        team = site.team();
    }

    @Test
    void everything_for_a_shift_comes_in_one_answer() {
        var meal = site.offers("meal");
        site.bundles("usual-bag", Map.of(meal, 2));
        var stop = site.stopsAt("Under the bridge");
        team.puts("/stops/" + stop + "/note", Map.of("text", "Ring twice.")).is(200);
        String notice = team.posts("/notices", Map.of("content", notice("Strong batch about.")))
                .is(201)
                .get("id");
        var resource = resource("Naloxone");

        team.gets("/sync/bundle")
                .is(200)
                .shows("site.code", site.code())
                .shows("site.timeZone", FreshSite.ZONE)
                .shows("reference.items.code", contains(meal))
                .shows("reference.items[0].description.labels.en", "meal")
                .shows("reference.families.code", contains("test"))
                .shows("reference.offerings.item", contains(meal))
                .shows("reference.bundles.code", contains("usual-bag"))
                .shows("reference.stops.id", contains(stop))
                .shows("reference.stops[0].notes.text", contains("Ring twice."))
                .shows("reference.notices.id", hasItem(notice))
                .shows("reference.resources.id", hasItem(resource))
                .shows("envelopeKey.suite", "DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM");
    }

    @Test
    void what_is_not_in_use_here_is_not_taken_along() {
        var soup = site.offers("soup");
        FreshSite.retire(soup);
        FreshSite.item("elsewhere");
        team.posts("/stops/" + site.stopsAt("Elm Street") + "/retirement").is(200);
        String over = team.posts("/notices", Map.of("content", notice("Closed.")))
                .is(201)
                .get("id");
        team.posts("/notices/" + over + "/end").is(200);
        team.gets("/sync/bundle")
                .is(200)
                .shows("reference.items", empty())
                .shows("reference.families", empty())
                .shows("reference.offerings", empty())
                .shows("reference.stops", empty())
                .shows("reference.notices.findAll { it.id == '" + over + "' }", empty());
    }

    @Test
    void the_same_bundle_is_not_sent_twice() {
        site.offers("meal");
        var bundle = team.gets("/sync/bundle").is(200).carries("Cache-Control", equalTo("private, no-cache"));
        team.saying("If-None-Match", bundle.tag()).gets("/sync/bundle").is(304);
        site.offers("soup");
        team.saying("If-None-Match", bundle.tag()).gets("/sync/bundle").is(200);
    }

    @Test
    void the_starter_menu_fits_a_bad_line() throws IOException {
        var menu = new ObjectMapper().readTree(Files.readString(Path.of("src/main/resources/launch/menu.json")));
        offer(menu);
        site.stopsAt("Under the bridge");
        resource("Naloxone");
        // Not as described: what is measured is what goes over the line.
        var compressed = given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .auth()
                .oauth2(team.token())
                .header("Accept-Encoding", "gzip")
                .get("/api/v1/sync/bundle")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .extract()
                .asByteArray();
        assertThat(compressed.length).isLessThan(LARGEST);
        var bundle = new ObjectMapper().readTree(new GZIPInputStream(new ByteArrayInputStream(compressed)));
        assertThat(bundle.at("/reference/items")).hasSize(menu.path("items").size());
    }

    @Test
    void nothing_in_it_is_about_a_person() {
        var meal = site.offers("meal");
        var card = team.givesACardTo(Map.of("chosenName", "Bluebird", "pronouns", "they/them"));
        var visit = team.checksIn(somebodyShowing(card).taking(meal).with("stop", site.stopsAt("Under the bridge")));
        var cursor = team.gets("/sync/bundle").is(200).<String>get("cursor");
        site.offers("soup");
        for (var answer : List.of(team.gets("/sync/bundle"), team.gets("/sync/changes?after=" + cursor))) {
            assertThat(answer.is(200).body())
                    .doesNotContain(
                            "Bluebird", "they/them", card.participant(), card.code(), card.id(), visit.id(), "itude");
        }
    }

    @Test
    void nothing_that_it_could_say_is_about_a_person() {
        for (var schema : List.of("ShiftBundle", "ShiftChanges", "Reference")) {
            assertThat(Description.served()
                            .document()
                            .at("/components/schemas/" + schema + "/properties")
                            .toString()
                            .toLowerCase(java.util.Locale.ROOT))
                    .isNotEmpty()
                    .doesNotContain("participant", "visit", "goal", "greeting", "tally");
        }
    }

    @Test
    void it_says_the_limits_that_the_service_has() {
        var limits = team.gets("/sync/bundle").is(200);
        var schemas = Description.served().document().at("/components/schemas");
        limits.shows("limits.linesPerVisit", most(schemas, "CheckIn/properties/lines/maxItems"))
                .shows("limits.peopleServedPerVisit", most(schemas, "CheckIn/properties/peopleServed/maximum"))
                .shows("limits.headcountPerTally", most(schemas, "CountHeads/properties/headcount/maximum"))
                .shows("limits.charactersPerStopNote", most(schemas, "ChangeStopNote/properties/text/maxLength"));
    }

    @Test
    void another_site_is_none_of_this_teams_business() {
        team.gets("/sync/bundle?site=" + FreshSite.open().code()).isRefused(403, "site-not-covered");
        site.desk().gets("/sync/bundle").isRefused(403, "role-may-not");
    }

    private static int most(JsonNode schemas, String place) {
        return schemas.at("/" + place).asInt(-1);
    }

    private void offer(JsonNode menu) {
        var manager = CentreApi.asManager();
        menu.path("families")
                .forEach(family -> manager.puts(
                        "/menu-families/" + family.path("code").asText(),
                        "{\"labels\": %s, \"order\": 1}".formatted(family.path("labels"))));
        menu.path("items").forEach(item -> {
            manager.posts("/menu-items", item.toString());
            manager.puts(
                            "/sites/" + site.code() + "/offerings/"
                                    + item.path("code").asText(),
                            Map.of("order", 1))
                    .is(200);
        });
    }

    private String resource(String title) {
        var content = Map.of(
                "kind",
                "leaflet",
                "topic",
                "overdose",
                "wordings",
                Map.of("en", Map.of("title", title, "text", "How to give it.")),
                "sites",
                List.of(site.code()));
        return CentreApi.asManager()
                .posts("/resources", Map.of("content", content))
                .is(201)
                .get("id");
    }

    private Map<String, Object> notice(String text) {
        return Map.of("texts", Map.of("en", text), "severity", "danger", "sites", List.of(site.code()));
    }
}
