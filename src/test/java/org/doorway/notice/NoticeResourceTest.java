package org.doorway.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
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
class NoticeResourceTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private FreshSite site;
    private CentreApi desk;
    private MovableClock clock;

    @BeforeEach
    void a_site_of_its_own_at_noon() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        desk = site.desk();
    }

    @Test
    void a_danger_is_told_at_the_door_with_every_visit() {
        var notice = post(content(Map.of("severity", "danger"))).is(201);
        notice.carries("Location", endsWith("/notices/" + notice.get("id"))).carries("ETag", "\"0\"");
        desk.checksIn(aStranger())
                .shows("notices.id", List.of(notice.<String>get("id")))
                .shows("notices.severity", List.of("danger"))
                .shows("notices.text", List.of("Strong batch about: go slow."))
                .seenAgain()
                .shows("notices.id", List.of(notice.<String>get("id")));
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void some_notices_are_louder_than_others(Severity severity) {
        var name = severity.name().toLowerCase();
        post(content(Map.of("severity", name))).is(201).shows("severity", name);
    }

    @Test
    void other_sites_are_not_told() {
        post(content(Map.of())).is(201);
        FreshSite.open().desk().checksIn(aStranger()).shows("notices", List.of());
    }

    @Test
    void a_notice_for_all_is_told_everywhere_until_it_is_taken_down() {
        var manager = CentreApi.as(MANAGER);
        var everywhere = content(Map.of());
        everywhere.remove("sites");
        String id =
                manager.posts("/notices", Map.of("content", everywhere)).is(201).get("id");
        desk.checksIn(aStranger()).answer().shows("notices.id", hasItem(id));
        FreshSite.open().desk().checksIn(aStranger()).answer().shows("notices.id", hasItem(id));
        manager.posts("/notices/" + id + "/end").is(200);
        desk.checksIn(aStranger()).answer().shows("notices.id", not(hasItem(id)));
    }

    @Test
    void it_is_told_in_the_language_of_whoever_asks() {
        post(content(Map.of("texts", Map.of("en", "Go slow.", "es", "Vayan despacio."))))
                .is(201);
        desk.saying("Accept-Language", "es-MX, es;q=0.9")
                .checksIn(aStranger())
                .shows("notices.text", List.of("Vayan despacio."));
        desk.saying("Accept-Language", "fr").checksIn(aStranger()).shows("notices.text", List.of("Go slow."));
    }

    @Test
    void it_is_told_from_its_beginning_to_its_end() {
        post(content(Map.of(
                        "validFrom", NOON.plusSeconds(60).toString(),
                        "validUntil", NOON.plusSeconds(120).toString())))
                .is(201);
        isTold(false);
        clock.moveTo(NOON.plusSeconds(60));
        isTold(true);
        clock.moveTo(NOON.plusSeconds(120).minusMillis(1));
        isTold(true);
        clock.moveTo(NOON.plusSeconds(120));
        isTold(false);
    }

    @Test
    void more_becomes_known_and_the_notice_is_reworded() {
        String id = post(content(Map.of())).is(201).get("id");
        desk.puts("/notices/" + id, content(Map.of("texts", Map.of("en", "Very strong batch."))))
                .is(200)
                .carries("ETag", "\"1\"")
                .shows("validFrom", NOON.toString());
        desk.checksIn(aStranger()).shows("notices.text", List.of("Very strong batch."));
    }

    @Test
    void a_notice_is_taken_down_and_kept() {
        String id = post(content(Map.of())).is(201).get("id");
        clock.passes(Duration.ofMinutes(1));
        var end = clock.instant().toString();
        desk.posts("/notices/" + id + "/end").is(200).shows("validUntil", end);
        isTold(false);
        clock.passes(Duration.ofMinutes(1));
        desk.posts("/notices/" + id + "/end").is(200).shows("validUntil", end).shows("version", 1);
        desk.gets("/notices/" + id).is(200).shows("validUntil", end);
    }

    @Test
    void a_notice_that_was_taken_down_too_early_is_put_up_again() {
        String id = post(content(Map.of())).is(201).get("id");
        desk.posts("/notices/" + id + "/end").is(200);
        desk.deletes("/notices/" + id + "/end").is(200).shows("validUntil", nullValue());
        isTold(true);
        desk.deletes("/notices/" + id + "/end").is(200).shows("version", 2);
    }

    @Test
    void putting_up_what_is_up_keeps_its_end() {
        var end = NOON.plusSeconds(60).toString();
        String id = post(content(Map.of("validUntil", end))).is(201).get("id");
        desk.deletes("/notices/" + id + "/end").is(200).shows("validUntil", end).shows("version", 0);
    }

    @Test
    void the_same_request_again_posts_nothing_else() throws Exception {
        var request = Map.of("id", UUID.randomUUID().toString(), "content", content(Map.of()));
        var statuses = AtOnce.times(6, n -> desk.posts("/notices", request).status());
        assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
        var other = new HashMap<String, Object>(request);
        other.put("content", content(Map.of("severity", "info")));
        desk.posts("/notices", other).isRefused(409, "id-taken");
    }

    @Test
    void a_token_for_one_site_posts_there_only() {
        var elsewhere = FreshSite.open();
        post(content(Map.of("sites", List.of(site.code(), elsewhere.code())))).isRefused(403, "site-not-covered");
        post(content(Map.of("sites", List.of()))).isRefused(403, "site-not-covered");
        String theirs = elsewhere
                .desk()
                .posts("/notices", Map.of("content", content(Map.of("sites", List.of(elsewhere.code())))))
                .is(201)
                .get("id");
        desk.posts("/notices/" + theirs + "/end").isRefused(403, "site-not-covered");
        desk.puts("/notices/" + theirs, content(Map.of())).isRefused(403, "site-not-covered");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            texts      | {}                              | /texts
            texts      | {"en": " "}                     | /texts/en
            texts      | {"en": "nul\\u0000"}            | /texts/en
            texts      | {"??": "Go slow."}              | /texts/??
            severity   | "panic"                         | /severity
            severity   | null                            | /severity
            validFrom  | "tomorrow"                      | /validFrom
            validFrom  | "+999999999-12-31T00:00:00Z"    | /validFrom
            validUntil | "+300000-01-01T00:00:00Z"       | /validUntil
            validUntil | "2026-11-21T00:00:00Z"          | /validUntil
            sites      | ["nowhere-at-all"]              | /sites/0
            sites      | "main"                          | /sites
            participant | "7c1e6f0a-3a52-4a8e-9f0b-2d6f4f0e8a11" | /participant
            """)
    void a_value_that_does_not_fit_is_named(String property, String value, String pointer) {
        var content = new HashMap<String, Object>(
                Map.of("texts", "{\"en\": \"Go slow.\"}", "severity", "\"info\"", "sites", "[]"));
        content.put(property, value);
        var fields = new ArrayList<String>();
        content.forEach((name, json) -> fields.add("\"" + name + "\": " + json));
        var json = "{" + String.join(", ", fields) + "}";
        var anywhere = CentreApi.as(FRONT_DESK);
        anywhere.posts("/notices", "{\"content\": " + json + "}").isFaultyAt("/content" + pointer);
        String id = anywhere.posts("/notices", Map.of("content", content(Map.of())))
                .is(201)
                .get("id");
        anywhere.puts("/notices/" + id, json).isFaultyAt(pointer);
    }

    @Test
    void a_notice_without_content_says_nothing() {
        desk.posts("/notices", Map.of()).isFaultyAt("/content");
        desk.posts("/notices").isFaultyAt("/content");
    }

    @Test
    void a_notice_that_never_was_is_not_found() {
        var path = "/notices/" + UUID.randomUUID();
        desk.gets(path).isRefused(404, "not-found");
        desk.puts(path, content(Map.of())).isRefused(404, "not-found");
        desk.posts(path + "/end").isRefused(404, "not-found");
    }

    @Test
    void all_notices_come_page_by_page_newest_first() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            clock.passes(Duration.ofSeconds(1));
            ids.add(
                    0,
                    post(content(Map.of("validFrom", "9000-01-01T00:00:0" + i + "Z")))
                            .is(201)
                            .get("id"));
        }
        var first = desk.gets("/notices?limit=2").is(200).shows("items.id", contains(ids.get(0), ids.get(1)));
        desk.gets("/notices?limit=1&after=" + first.get("next")).is(200).shows("items.id", contains(ids.get(2)));
        ids.forEach(id -> desk.puts("/notices/" + id, content(Map.of("validFrom", "2001-01-01T00:00:00Z")))
                .is(200));
        desk.gets("/notices?limit=501").isFaultyAt("?limit");
        desk.gets("/notices?after=made-up").isFaultyAt("?after");
    }

    private void isTold(boolean told) {
        assertThat(desk.checksIn(aStranger()).answer().<List<?>>get("notices")).hasSize(told ? 1 : 0);
    }

    private Answer post(Map<String, ?> content) {
        return desk.posts("/notices", Map.of("content", content));
    }

    private Map<String, Object> content(Map<String, ?> more) {
        var content = new HashMap<String, Object>(Map.of(
                "texts", Map.of("en", "Strong batch about: go slow."),
                "severity", "warning",
                "sites", List.of(site.code())));
        content.putAll(more);
        return content;
    }
}
