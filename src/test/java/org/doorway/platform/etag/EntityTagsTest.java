package org.doorway.platform.etag;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
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
import org.junit.jupiter.params.provider.ValueSource;

/** A tag names what is shown, as it is sent: another tag where anything of it is another, and else the same. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EntityTagsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T20:00:00Z");

    private MovableClock clock;
    private FreshSite site;
    private CentreApi counselor;

    @BeforeEach
    void a_site_of_its_own() {
        clock = MovableClock.at(NOON);
        site = FreshSite.open();
        site.offers("meal");
        counselor = CentreApi.as(COUNSELOR).at(site);
    }

    @Test
    void what_is_packed_is_another_representation_and_has_another_tag() {
        var plain = menu("Accept-Encoding", "identity");
        var packed = menu("Accept-Encoding", "gzip");
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(List.of(plain, packed))
                .allSatisfy(answer ->
                        assertThat(names(answer.header("Vary"))).contains("accept-encoding", "accept-language"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void who_has_it_is_told_so_even_if_a_proxy_has_weakened_the_tag(String encoding) {
        var tag = menu("Accept-Encoding", encoding).header("ETag");
        for (var known : List.of(tag, "W/" + tag, "\"other\", " + tag, "\"other\", W/" + tag)) {
            var again = menu("Accept-Encoding", encoding, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(names(again.header("Vary"))).contains("accept-encoding", "accept-language");
        }
        for (var unknown : List.of("\"other\"", "nonsense", "W/\"\"")) {
            assertThat(menu("Accept-Encoding", encoding, "If-None-Match", unknown)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_tag_of_one_record_is_the_same_to_everybody_since_it_is_never_packed() {
        var visit = "/api/v1" + counselor.checksIn(aStranger()).path();
        var plain = get(visit, "Accept-Encoding", "identity");
        var packed = get(visit, "Accept-Encoding", "gzip, deflate");
        assertThat(packed.header("ETag")).isEqualTo(plain.header("ETag"));
        assertThat(packed.header("Content-Encoding")).isIn(null, "identity");
        assertThat(get(visit, "If-None-Match", plain.header("ETag")).statusCode())
                .isEqualTo(304);
        assertThat(get(visit, "If-None-Match", "W/" + plain.header("ETag")).asString())
                .isEmpty();
    }

    @Test
    void a_goal_s_tag_changes_with_its_steps() {
        var person = counselor.posts("/participants", Map.of()).is(201).<String>get("id");
        var goal = "/goals/"
                + counselor
                        .posts("/participants/" + person + "/goals", Map.of("words", "Sleep."))
                        .is(201)
                        .get("id");
        var before = counselor.gets(goal).tag();
        counselor.posts(goal + "/steps", Map.of("words", "Tea.")).is(201);
        counselor.saying("If-None-Match", before).gets(goal).is(200).carries("ETag", not(before));
        // A step is no change of the goal's own words, so nothing would be lost.
        counselor.ifStill(before).puts(goal, Map.of("words", "Sleep early.")).is(200);
        counselor.ifStill(before).puts(goal, Map.of("words", "Sleep late.")).isRefused(412, "changed-meanwhile");
    }

    @Test
    void a_visit_s_tag_changes_at_midnight() {
        var visit = counselor.checksIn(aStranger()).path();
        var before = counselor.gets(visit).shows("state", "open").tag();
        clock.passes(Duration.ofDays(1));
        counselor
                .saying("If-None-Match", before)
                .gets(visit)
                .is(200)
                .shows("state", "closed")
                .carries("ETag", not(before));
        counselor
                .ifStill(before)
                .sends(io.restassured.http.Method.PATCH, visit, Map.of("peopleServed", 2))
                .is(200);
    }

    @Test
    void a_tag_changes_with_the_language_of_what_is_shown() {
        var english = menu("Accept-Language", "en").header("ETag");
        var spanish = menu("Accept-Language", "es").header("ETag");
        assertThat(menu("Accept-Language", "es", "If-None-Match", english).statusCode())
                .isEqualTo(english.equals(spanish) ? 304 : 200);
    }

    @Test
    void who_wants_to_create_changes_nothing() {
        var path = "/sites/" + site.code() + "/bundles/bag";
        var item = site.offers("soup");
        var bundle = Map.of(
                "labels", Map.of("en", "Bag"), "order", 1, "items", List.of(Map.of("item", item, "quantity", 1)));
        var creator = CentreApi.asManager().saying("If-None-Match", "*");
        creator.puts(path, bundle).is(200);
        creator.puts(path, bundle).isRefused(412, "changed-meanwhile").carries("ETag", "\"0\"");
    }

    @Test
    void what_depends_on_the_language_says_so_and_what_does_not_does_not() {
        assertThat(names(get("/api/v1/visits/nothing", "Accept-Language", "es").header("Vary")))
                .contains("accept-language");
        assertThat(names(get("/api/v1/phones", "Accept-Language", "es").header("Vary")))
                .doesNotContain("accept-language");
        assertThat(names(get("/api/v1/problems/not-found", "Accept-Language", "es")
                        .header("Vary")))
                .contains("accept-language");
    }

    @Test
    void a_packed_body_is_refused_where_it_is_not_understood() {
        counselor
                .saying("Content-Encoding", "gzip")
                .posts("/visits", Map.of())
                .isRefused(415, "unsupported-media-type")
                .carries("Accept-Encoding", "identity");
        counselor
                .saying("Content-Encoding", "identity")
                .posts("/visits", Map.of())
                .is(201);
        counselor
                .saying("Content-Encoding", "br")
                .posts("/sync/batches", Map.of())
                .isRefused(415, "unsupported-media-type")
                .carries("Accept-Encoding", "gzip, identity");
    }

    private Response menu(String... headers) {
        return get("/api/v1/menu", headers);
    }

    /** Sends what is said, and nothing of what the client would say by itself. */
    private Response get(String path, String... headers) {
        var asking = given().config(RestAssuredConfig.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .auth()
                .oauth2(counselor.token());
        for (int i = 0; i < headers.length; i += 2) {
            asking.header(headers[i], headers[i + 1]);
        }
        return asking.get(path);
    }

    private static List<String> names(String vary) {
        return vary == null
                ? List.of()
                : Arrays.stream(vary.toLowerCase().split(","))
                        .map(String::strip)
                        .toList();
    }
}
