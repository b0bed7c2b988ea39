package org.doorway.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.Answer;
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
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class LibraryResourceTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private MovableClock clock;
    private FreshSite site;
    private CentreApi manager;

    @BeforeEach
    void a_site_of_its_own_at_noon() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        manager = CentreApi.as(MANAGER).at(site);
    }

    @Test
    void a_leaflet_is_put_on_the_shelf_in_two_languages() {
        var leaflet = shelve(content(Map.of(
                        "wordings",
                        Map.of(
                                "en", Map.of("title", "Naloxone", "text", "How to give it."),
                                "es", Map.of("title", "Naloxona", "url", "https://example.org/naloxona")))))
                .is(201);
        leaflet.carries("Location", endsWith("/resources/" + leaflet.get("id")))
                .carries("ETag", "\"0\"")
                .shows("content.wordings.es.url", "https://example.org/naloxona")
                .shows("content.topic", "overdose");
        var read = site.desk().gets("/resources/" + leaflet.get("id")).is(200);
        assertThat(read.<Map<String, ?>>get("content")).isEqualTo(leaflet.<Map<String, ?>>get("content"));
        assertThat(site.team().gets("/resources?limit=500").is(200).<List<String>>get("items.id"))
                .contains(leaflet.<String>get("id"));
    }

    @ParameterizedTest
    @EnumSource(InfoResourceKind.class)
    void there_is_more_than_paper(InfoResourceKind kind) {
        var name = kind.name().toLowerCase();
        shelve(content(Map.of("kind", name))).is(201).shows("content.kind", name);
    }

    @Test
    void it_is_worded_better() {
        String id = shelve(content(Map.of())).is(201).get("id");
        manager.puts("/resources/" + id, content(Map.of("topic", "naloxone")))
                .is(200)
                .shows("content.topic", "naloxone")
                .carries("ETag", "\"1\"");
    }

    @Test
    void what_is_not_true_any_more_is_retired_and_may_be_put_back() {
        var path = "/resources/" + shelve(content(Map.of())).is(201).get("id");
        manager.posts(path + "/retirement").is(200).shows("retiredAt", NOON.toString());
        clock.passes(Duration.ofMinutes(1));
        manager.posts(path + "/retirement")
                .is(200)
                .shows("retiredAt", NOON.toString())
                .shows("version", 1);
        manager.deletes(path + "/retirement")
                .is(200)
                .shows("retiredAt", nullValue())
                .shows("version", 2);
    }

    @Test
    void the_newest_come_first_page_by_page() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            clock.passes(Duration.ofDays(400));
            ids.add(0, shelve(content(Map.of())).is(201).get("id"));
        }
        var first = manager.gets("/resources?limit=2").is(200);
        var second =
                manager.gets("/resources?limit=1&after=" + first.get("next")).is(200);
        var seen = new ArrayList<>(first.<List<String>>get("items.id"));
        seen.addAll(second.get("items.id"));
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void the_same_request_again_adds_nothing_else() throws Exception {
        var request = Map.of("id", UUID.randomUUID().toString(), "content", content(Map.of()));
        var statuses = AtOnce.times(6, n -> manager.posts("/resources", request).status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        manager.posts("/resources", Map.of("id", request.get("id"), "content", content(Map.of("topic", "other"))))
                .isRefused(409, "id-taken");
    }

    @Test
    void a_token_for_one_site_fills_the_shelf_there_only() {
        var elsewhere = FreshSite.open();
        shelve(content(Map.of("sites", List.of(elsewhere.code())))).isRefused(403, "site-not-covered");
        shelve(content(Map.of("sites", List.of()))).isRefused(403, "site-not-covered");
        String everywhere = CentreApi.asManager()
                .posts("/resources", Map.of("content", content(Map.of("sites", List.of()))))
                .is(201)
                .get("id");
        manager.posts("/resources/" + everywhere + "/retirement").isRefused(403, "site-not-covered");
        CentreApi.asManager().posts("/resources/" + everywhere + "/retirement").is(200);
        manager.gets("/resources/" + UUID.randomUUID()).isRefused(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind     | "book"                                                | /kind
            topic    | "Over dose"                                           | /topic
            topic    | null                                                  | /topic
            wordings | {}                                                    | /wordings
            wordings | {"en": {"title": "Naloxone"}}                         | /wordings/en
            wordings | {"en": {"title": "Naloxone", "text": " "}}            | /wordings/en
            wordings | {"en": {"title": " ", "text": "How to give it."}}     | /wordings/en/title
            wordings | {"en": {"title": "Naloxone", "url": "example.org"}}   | /wordings/en/url
            wordings | {"en": {"title": "Naloxone", "url": "javascript:0"}}  | /wordings/en/url
            sites    | ["nowhere-at-all"]                                    | /sites/0
            takenBy  | "Bluebird"                                            | /takenBy
            """)
    void a_value_that_does_not_fit_is_named(String property, String value, String pointer) {
        var content = new HashMap<String, Object>(Map.of(
                "kind",
                "\"leaflet\"",
                "topic",
                "\"overdose\"",
                "wordings",
                "{\"en\": {\"title\": \"Naloxone\", \"text\": \"How to give it.\"}}"));
        content.put(property, value);
        var fields = new ArrayList<String>();
        content.forEach((name, json) -> fields.add("\"" + name + "\": " + json));
        CentreApi.asManager()
                .posts("/resources", "{\"content\": {" + String.join(", ", fields) + "}}")
                .isFaultyAt("/content" + pointer);
    }

    private Answer shelve(Map<String, ?> content) {
        return manager.posts("/resources", Map.of("content", content));
    }

    private Map<String, Object> content(Map<String, ?> with) {
        var content = new HashMap<String, Object>(Map.of(
                "kind",
                "leaflet",
                "topic",
                "overdose",
                "wordings",
                Map.of("en", Map.of("title", "Naloxone", "text", "How to give it.")),
                "sites",
                List.of(site.code())));
        content.putAll(with);
        return content;
    }
}
