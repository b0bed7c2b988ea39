package org.doorway.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one call that a tablet needs to draw its screen, and what is arranged for it. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MenuResourceTest {
    private static final String ALL_CODES = "families.items.code.flatten()";

    private final CentreApi manager = CentreApi.as(MANAGER);
    private FreshSite site;
    private CentreApi desk;

    @BeforeEach
    void a_site_of_its_own() {
        site = FreshSite.open();
        desk = site.desk();
    }

    @Test
    void a_new_site_offers_nothing_yet() {
        desk.gets("/menu").is(200).shows("families", empty()).shows("bundles", empty());
    }

    @Test
    void a_site_offers_what_it_was_given_in_the_order_of_its_screen() {
        var last = site.offers("last");
        var first = site.offers("first");
        offer(last, Map.of("order", 9));
        offer(first, Map.of("order", 1));
        desk.gets("/menu").is(200).shows("site", site.code()).shows(ALL_CODES, List.of(first, last));
        FreshSite.open().desk().gets("/menu").shows("families", empty());
    }

    @Test
    void headings_come_in_their_order_and_without_those_that_have_nothing_under_them() {
        var late = family(90);
        var early = family(80);
        family(85);
        var under = itemUnder(late);
        var above = itemUnder(early);
        offer(under, Map.of("order", 1));
        offer(above, Map.of("order", 2));
        desk.gets("/menu").shows("families.code", contains(early, late)).shows(ALL_CODES, List.of(above, under));
    }

    @Test
    void which_site_is_meant_is_said_where_it_is_not_clear() {
        CentreApi.as(FRONT_DESK).at(site, FreshSite.open()).gets("/menu").isFaultyAt("?site");
        CentreApi.as(FRONT_DESK).gets("/menu?site=" + site.code()).is(200).shows("site", site.code());
        CentreApi.as(FRONT_DESK).gets("/menu?site=nowhere-" + FreshSite.mark()).isFaultyAt("?site");
        desk.gets("/menu?site=" + FreshSite.open().code()).isRefused(403, "site-not-covered");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Hot meal",
        "es, Comida caliente",
        "es-MX, Comida caliente",
        "'fr-CA, fr;q=0.9, es;q=0.8', Comida caliente",
        "fr, Hot meal",
        "'*', Hot meal",
        "nonsense;;q=, Hot meal",
        "pt-BR, Refeição quente",
        "pt, Hot meal",
    })
    void labels_follow_the_language_of_whoever_asks(String language, String label) {
        var labels = Map.of("en", "Hot meal", "es", "Comida caliente", "pt-BR", "Refeição quente");
        offer(itemLabelled(labels), Map.of("order", 1));
        desk.saying("Accept-Language", language).gets("/menu").is(200).shows("families[0].items[0].label", label);
    }

    @Test
    void without_english_there_is_still_a_label_and_always_the_same() {
        offer(itemLabelled(Map.of("vi", "Cơm", "so", "Cunto")), Map.of("order", 1));
        desk.saying("Accept-Language", "fr").gets("/menu").shows("families[0].items[0].label", "Cunto");
    }

    @Test
    void a_menu_that_has_not_changed_is_not_sent_again() {
        var meal = site.offers("meal");
        var first = desk.gets("/menu").is(200);
        first.carries("Cache-Control", "private, no-cache")
                .carries("Vary", containsStringIgnoringCase("Accept-Language"));
        var again = desk.saying("If-None-Match", first.tag()).gets("/menu").is(304);
        assertThat(again.body()).isEmpty();
        again.carries("ETag", first.tag());
        offer(meal, Map.of("order", 1, "available", false));
        desk.saying("If-None-Match", first.tag()).gets("/menu").is(200).carries("ETag", not(first.tag()));
    }

    @Test
    void another_language_is_another_menu() {
        offer(itemLabelled(Map.of("en", "Hot meal", "es", "Comida caliente")), Map.of("order", 1));
        var english = desk.saying("Accept-Language", "en").gets("/menu").is(200);
        desk.saying("Accept-Language", "es")
                .saying("If-None-Match", english.tag())
                .gets("/menu")
                .is(200)
                .carries("ETag", not(english.tag()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "\"", "W/", "\"a\", \"b", "*,*", "\"\u00E9\""})
    void an_entity_tag_that_is_none_does_no_harm(String tag) {
        assertThat(desk.saying("If-None-Match", tag).gets("/menu").status()).isIn(200, 304);
    }

    @ParameterizedTest
    @CsvSource({
        "es, meal, comida",
        "es-MX, Meal, comida",
        "en, meal, meal",
        "fr, Meal, meal",
        "es, armful, armful",
        "ht, meal, repa",
    })
    void units_follow_the_language_of_whoever_asks(String language, String unit, String shown) {
        var description = new HashMap<>(FreshSite.describing(Map.of("en", "Hot meal")));
        description.put("unit", unit);
        if (language.equals("ht")) {
            description.put("unitLabels", Map.of("ht", "repa"));
        }
        var item = FreshSite.item("meal");
        manager.puts("/menu-items/" + item, description).is(200);
        offer(item, Map.of("order", 1));
        desk.saying("Accept-Language", language).gets("/menu").is(200).shows("families[0].items[0].unit", shown);
    }

    @Test
    void the_centre_says_better_what_one_of_it_is() {
        var description = new HashMap<>(FreshSite.describing(Map.of("en", "Water")));
        description.put("unit", "bottle");
        description.put("unitLabels", Map.of("es", "botellita"));
        var item = FreshSite.item("water");
        manager.puts("/menu-items/" + item, description)
                .is(200)
                .shows("description.unitLabels", Map.of("es", "botellita"))
                .shows("unitLabels", Map.of("en", "bottle", "es", "botellita"));
    }

    @Test
    void what_there_is_none_of_says_so_and_can_be_asked_for_all_the_same() {
        var kit = site.offers("kit");
        desk.gets("/menu").shows("families[0].items[0].available", true);
        offer(kit, Map.of("order", 1, "available", false));
        desk.gets("/menu").shows("families[0].items[0].available", false);
        desk.checksIn(
                aStranger().taking(Map.of("item", kit, "given", 0, "askedFor", 1, "unmetReason", "out_of_stock")));
        desk.checksIn(aStranger().taking(kit));
    }

    @ParameterizedTest(name = "at {0} it is offered: {1}")
    @CsvSource({
        // A Sunday in Los Angeles; the shower is open from 9 to 12 and from 18 to midnight.
        "2026-11-22T16:59:59Z, false",
        "2026-11-22T17:00:00Z, true",
        "2026-11-22T19:59:59Z, true",
        "2026-11-22T20:00:00Z, false",
        "2026-11-23T02:00:00Z, true",
        "2026-11-23T07:59:59Z, true",
        "2026-11-23T08:00:00Z, false",
    })
    void what_has_hours_is_offered_within_them(String now, boolean offered) {
        var shower = site.offers("shower");
        offer(
                shower,
                Map.of(
                        "order",
                        1,
                        "hours",
                        List.of(
                                Map.of("day", "sunday", "opens", "09:00", "closes", "12:00"),
                                Map.of("day", "sunday", "opens", "18:00", "closes", "24:00"))));
        MovableClock.at(now);
        desk.gets("/menu").shows("families[0].items[0].available", offered);
        desk.checksIn(aStranger().taking(shower));
    }

    @Test
    void what_is_taken_off_the_screen_was_given_all_the_same() {
        var meal = site.offers("meal");
        var visit = desk.checksIn(aStranger().taking(meal));
        manager.deletes("/sites/" + site.code() + "/offerings/" + meal).is(204);
        manager.deletes("/sites/" + site.code() + "/offerings/" + meal).is(204);
        desk.gets("/menu").shows("families", empty());
        visit.seenAgain().shows("lines.item", List.of(meal));
        desk.checksIn(aStranger().taking(meal));
    }

    @Test
    void an_offering_is_arranged_again_and_again() {
        var meal = FreshSite.item("meal");
        offer(meal, Map.of("order", 5))
                .carries("ETag", "\"0\"")
                .shows("available", true)
                .shows("hours", empty());
        offer(meal, Map.of("order", 6, "available", false)).carries("ETag", "\"1\"");
        manager.gets("/sites/" + site.code() + "/offerings")
                .is(200)
                .shows("items.item", contains(meal))
                .shows("items[0].order", 6);
    }

    @Test
    void nothing_is_offered_that_is_not_on_the_menu() {
        var path = "/sites/" + site.code() + "/offerings/food.unheard_of";
        manager.puts(path, Map.of("order", 1)).isRefused(404, "not-found");
        manager.deletes(path).isRefused(404, "not-found");
        var meal = site.offers("meal");
        manager.puts("/sites/nowhere-" + FreshSite.mark() + "/offerings/" + meal, Map.of("order", 1))
                .isRefused(404, "not-found");
        manager.at(FreshSite.open())
                .puts("/sites/" + site.code() + "/offerings/" + meal, Map.of("order", 1))
                .isRefused(403, "site-not-covered");
        manager.puts("/sites/" + site.code() + "/offerings/" + meal, Map.of("order", -1, "available", "yes"))
                .isFaultyAt("/order", "/available");
    }

    @Test
    void a_bundle_is_two_taps_instead_of_ten() {
        var syringe = site.offers("syringe");
        var water = site.offers("water");
        bundle(Map.of(
                        "labels",
                        Map.of("en", "Usual bag", "es", "Bolsa de siempre"),
                        "order",
                        1,
                        "items",
                        List.of(Map.of("item", syringe, "quantity", 10), Map.of("item", water, "quantity", 2))))
                .is(200)
                .carries("ETag", "\"0\"");
        desk.saying("Accept-Language", "es")
                .gets("/menu")
                .shows("bundles.code", contains("usual-bag"))
                .shows("bundles[0].label", "Bolsa de siempre")
                .shows(
                        "bundles[0].items",
                        contains(Map.of("item", syringe, "quantity", 10), Map.of("item", water, "quantity", 2)));
        FreshSite.open().desk().gets("/menu").shows("bundles", empty());
    }

    @Test
    void a_bundle_shows_what_is_still_on_the_menu() {
        var syringe = site.offers("syringe");
        var water = site.offers("water");
        site.bundles("usual-bag", Map.of(syringe, 10, water, 2));
        FreshSite.retire(water);
        desk.gets("/menu").shows("bundles[0].items.item", contains(syringe));
        FreshSite.retire(syringe);
        desk.gets("/menu").shows("bundles", empty());
        manager.gets("/sites/" + site.code() + "/bundles").is(200).shows("items[0].items.size()", 2);
    }

    @Test
    void a_bundle_is_thrown_away() {
        site.bundles("usual-bag", Map.of(site.offers("syringe"), 10));
        var path = "/sites/" + site.code() + "/bundles/usual-bag";
        manager.deletes(path).is(204);
        manager.deletes(path).is(204);
        desk.gets("/menu").shows("bundles", empty());
    }

    @Test
    void a_bundle_is_of_items_of_the_menu() {
        bundle(Map.of(
                        "labels",
                        Map.of("en", "Bag"),
                        "order",
                        1,
                        "items",
                        List.of(
                                Map.of("item", "food.unheard_of", "quantity", 1),
                                Map.of("item", site.offers("meal"), "quantity", 0))))
                .isFaultyAt("/items/0/item", "/items/1/quantity");
        bundle(Map.of("labels", Map.of("en", "Bag"), "order", 1, "items", List.of()))
                .isFaultyAt("/items");
        manager.puts("/sites/" + site.code() + "/bundles/Usual%20bag", Map.of()).is(422);
    }

    private org.doorway.Answer offer(String item, Map<String, ?> how) {
        return manager.puts("/sites/" + site.code() + "/offerings/" + item, how).is(200);
    }

    private org.doorway.Answer bundle(Map<String, ?> bundle) {
        return manager.puts("/sites/" + site.code() + "/bundles/usual-bag", bundle);
    }

    private String family(int order) {
        var family = "family_" + FreshSite.mark();
        manager.puts("/menu-families/" + family, Map.of("labels", Map.of("en", family), "order", order))
                .is(200);
        return family;
    }

    private String itemUnder(String family) {
        var description = new HashMap<>(FreshSite.describing(Map.of("en", "Item")));
        description.put("family", family);
        return add(description);
    }

    private String itemLabelled(Map<String, String> labels) {
        return add(FreshSite.describing(labels));
    }

    private String add(Map<String, ?> description) {
        var code = "test.item_" + FreshSite.mark();
        manager.posts("/menu-items", Map.of("code", code, "description", description))
                .is(201);
        return code;
    }
}
