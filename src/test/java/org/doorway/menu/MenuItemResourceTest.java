package org.doorway.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorway.AtOnce;
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

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MenuItemResourceTest {
    private final CentreApi manager = CentreApi.as(MANAGER);
    private final String code = "test.kit_" + FreshSite.mark();
    private Map<String, Object> description;

    @BeforeEach
    void a_description() {
        description = new HashMap<>(FreshSite.describing(Map.of("en", "Naloxone kit", "es", "Kit de naloxona")));
    }

    @Test
    void an_item_is_put_on_the_menu() {
        description.putAll(Map.of(
                "countsAs", Map.of("what", "naloxone_dose", "quantity", 2),
                "links", List.of("https://example.org/naloxone"),
                "taxonomies", Map.of("open_eligibility", "1131")));
        add().is(201)
                .carries("Location", endsWith("/api/v1/menu-items/" + code))
                .carries("ETag", "\"0\"")
                .shows("code", code)
                .shows("description", description)
                .shows("retiredAt", nullValue());
        manager.gets("/menu-items/" + code).is(200).shows("description", description);
        manager.gets("/menu-items").is(200).shows("items.code", hasItem(code));
    }

    @Test
    void who_manages_one_site_changes_nothing_on_the_screens_of_the_others() {
        add().is(201);
        var limited = manager.at(FreshSite.open());
        limited.puts("/menu-items/" + code, description).isRefused(403, "site-not-covered");
        limited.posts("/menu-items/" + code + "/retirement").isRefused(403, "site-not-covered");
        limited.deletes("/menu-items/" + code + "/retirement").isRefused(403, "site-not-covered");
        limited.puts("/menu-families/test", Map.of("labels", Map.of("en", "Other"), "order", 0))
                .isRefused(403, "site-not-covered");
        limited.gets("/menu-items/" + code).is(200).shows("version", 0);
    }

    @Test
    void the_same_request_again_adds_nothing_else() {
        add().is(201);
        add().is(200).shows("version", 0);
        description.put("unit", "box");
        add().isRefused(409, "id-taken");
        manager.gets("/menu-items/" + code).shows("description.unit", "item");
    }

    @Test
    void of_the_same_requests_at_once_one_adds_the_item() throws Exception {
        var statuses = AtOnce.times(6, n -> add().status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    }

    @Test
    void a_change_replaces_all_that_can_change() {
        description.put("links", List.of("https://example.org/naloxone"));
        add().is(201);
        manager.puts("/menu-items/" + code, FreshSite.describing(Map.of("es", "Kit")))
                .is(200)
                .carries("ETag", "\"1\"")
                .shows("description.labels", Map.of("es", "Kit"))
                .shows("description.links", empty());
    }

    @Test
    void a_retired_item_leaves_every_screen_and_comes_back_to_them() {
        var clock = MovableClock.at("2026-11-22T20:00:00Z");
        var site = FreshSite.open();
        var kit = site.offers("kit");
        clock.passes(Duration.ofMinutes(1));
        var retired = manager.posts("/menu-items/" + kit + "/retirement").is(200);
        retired.shows("retiredAt", clock.instant().toString());
        clock.passes(Duration.ofMinutes(1));
        String since = retired.get("retiredAt");
        manager.posts("/menu-items/" + kit + "/retirement").is(200).shows("retiredAt", since);
        site.desk().gets("/menu").is(200).shows("families", empty());
        manager.deletes("/menu-items/" + kit + "/retirement").is(200).shows("retiredAt", nullValue());
        manager.deletes("/menu-items/" + kit + "/retirement").is(200);
        site.desk().gets("/menu").is(200).shows("families.items.code.flatten()", List.of(kit));
        site.desk().checksIn(aStranger().taking(kit));
    }

    @Test
    void what_was_given_stays_given_when_its_item_goes() {
        var site = FreshSite.open();
        var kit = site.offers("kit");
        var visit = site.desk().checksIn(aStranger().taking(kit));
        FreshSite.retire(kit);
        visit.seenAgain().shows("lines.item", List.of(kit));
    }

    @Test
    void no_item_says_who_may_have_it() {
        for (var gate : List.of("minimumAge", "eligible", "limit", "maxPerVisit", "perPerson")) {
            description.put(gate, 1);
            add().isFaultyAt("/description/" + gate);
            description.remove(gate);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Food", "1food", "food..meal", ".meal", "food.meal.", "food meal", "", "a.b.c.d.e.f", "f\u0000"})
    void a_code_is_made_of_small_letters_and_dots(String bad) {
        manager.posts("/menu-items", Map.of("code", bad, "description", description))
                .isFaultyAt("/code");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            labels     | {}                      | /labels
            labels     | {"en": ""}              | /labels/en
            labels     | {"en": "nul\\u0000"}    | /labels/en
            labels     | {"english!": "Kit"}     | /labels/english!
            labels     | {"": "Kit"}             | /labels/
            labels     | []                      | /labels
            labels     | "Kit"                   | /labels
            labels     | {"en": 5}               | /labels/en
            labels     | null                    | /labels
            family     | "nowhere"               | /family
            family     | ""                      | /family
            kind       | "drug"                  | /kind
            kind       | null                    | /kind
            unit       | " "                     | /unit
            countsAs   | {"what": "dose"}        | /countsAs/quantity
            countsAs   | {"what": "Dose", "quantity": 0} | /countsAs/what, /countsAs/quantity
            countsAs   | 2                       | /countsAs
            links      | ["javascript:alert(1)"] | /links/0
            links      | [null]                  | /links/0
            links      | "https://example.org"   | /links
            taxonomies | {"Open Eligibility": "1131"} | /taxonomies/Open Eligibility
            taxonomies | {"open_eligibility": ""} | /taxonomies/open_eligibility
            """)
    void a_value_that_does_not_fit_is_named(String property, String value, String pointers) {
        var json = """
                {"labels": {"en": "Kit"}, "family": "test", "kind": "supply", "unit": "kit", "%s": %s}""".formatted(property, value).replaceFirst("\"" + property + "\": (\"[^\"]*\"|\\{[^}]*})(, )", "");
        manager.posts("/menu-items", "{\"code\": \"%s\", \"description\": %s}".formatted(code, json))
                .isFaultyAt(List.of(pointers.split(", ")).stream()
                        .map(pointer -> "/description" + pointer)
                        .toArray(String[]::new));
        add().is(201);
        manager.puts("/menu-items/" + code, json).isFaultyAt(pointers.split(", "));
    }

    @Test
    void an_item_that_never_was_is_not_found() {
        manager.gets("/menu-items/" + code).isRefused(404, "not-found");
        manager.puts("/menu-items/" + code, description).isRefused(404, "not-found");
        manager.posts("/menu-items/" + code + "/retirement").isRefused(404, "not-found");
        manager.deletes("/menu-items/" + code + "/retirement").isRefused(404, "not-found");
    }

    @Test
    void a_heading_is_written_down_and_reworded() {
        var family = "family_" + FreshSite.mark();
        manager.puts("/menu-families/" + family, Map.of("labels", Map.of("en", "Food"), "order", 7))
                .is(200)
                .carries("ETag", "\"0\"");
        manager.puts("/menu-families/" + family, Map.of("labels", Map.of("en", "Meals"), "order", 9))
                .is(200)
                .carries("ETag", "\"1\"");
        manager.gets("/menu-families")
                .is(200)
                .shows("items.find { it.code == '" + family + "' }.labels", Map.of("en", "Meals"));
        manager.puts("/menu-families/Not-a-code", Map.of("labels", Map.of("en", "Food"), "order", 7))
                .isRefused(404, "not-found");
        manager.puts("/menu-families/" + family, Map.of("order", -1)).isFaultyAt("/labels", "/order");
    }

    private org.doorway.Answer add() {
        return manager.posts("/menu-items", Map.of("code", code, "description", description));
    }
}
