package org.doorway.group;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;
import static org.doorway.platform.identity.Roles.MANAGER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.AtOnce;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.LogLines;
import org.doorway.Management;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The address that calendar programs subscribe to, without a token. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CalendarAddressTest {
    private static final String ADDRESS = "/groups/calendar-address";

    @Inject
    Rows rows;

    private FreshSite site;
    private CentreApi counselor;

    @BeforeEach
    void a_site_with_a_group() {
        site = FreshSite.open();
        counselor = CentreApi.as(COUNSELOR).at(site);
        var schedule = List.of(Map.of("day", "tuesday", "starts", "18:30", "minutes", 90));
        var names = Map.of("en", "Evening circle", "es", "Ronda de la tarde");
        counselor
                .posts("/groups", Map.of("content", Map.of("names", names, "schedule", schedule)))
                .is(201);
    }

    @Test
    void a_program_reads_the_calendar_with_nothing_but_its_address() {
        var path = made();
        var calendar = read(path);
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.contentType()).startsWith("text/calendar");
        assertThat(calendar.header("Cache-Control")).isEqualTo("private, max-age=300");
        assertThat(calendar.asString()).contains("BEGIN:VTIMEZONE", "SUMMARY:Evening circle", "LOCATION:Test Street");
        assertThat(given().header("If-None-Match", calendar.header("ETag"))
                        .get(path)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void its_language_is_said_in_the_address_or_by_the_program() {
        var path = made();
        assertThat(read(path + "?language=es-MX").asString()).contains("SUMMARY:Ronda de la tarde");
        assertThat(read(path + "?language=%00").asString()).contains("SUMMARY:Evening circle");
        assertThat(given().header("Accept-Language", "es").get(path).asString()).contains("SUMMARY:Ronda de la tarde");
    }

    @Test
    void staff_who_lost_it_are_shown_it_again() {
        counselor.gets(ADDRESS).isRefused(404, "not-found");
        var path = made();
        counselor.gets(ADDRESS).is(200).shows("path", path).shows("endedAt", nullValue());
        CentreApi.as(MANAGER).gets(ADDRESS + "?site=" + site.code()).is(200).shows("path", path);
        site.desk().gets(ADDRESS).isRefused(403, "role-may-not");
        CentreApi.as(COUNSELOR)
                .at(FreshSite.open())
                .gets(ADDRESS + "?site=" + site.code())
                .isRefused(403, "site-not-covered");
    }

    @Test
    void one_that_is_replaced_leads_nowhere_at_once() {
        var old = made();
        var path = made();
        assertThat(path).isNotEqualTo(old);
        assertThat(read(old).statusCode()).isEqualTo(404);
        assertThat(read(path).statusCode()).isEqualTo(200);
    }

    @Test
    void a_repeated_request_brings_no_old_one_back() {
        var request = Map.of("id", UUID.randomUUID().toString());
        String old = counselor.posts(ADDRESS, request).is(201).get("path");
        counselor.posts(ADDRESS, request).is(200).shows("path", old).shows("endedAt", nullValue());
        var path = made();
        assertThat(counselor.posts(ADDRESS, request).is(200).<String>get("endedAt"))
                .isNotNull();
        assertThat(read(old).statusCode()).isEqualTo(404);
        assertThat(read(path).statusCode()).isEqualTo(200);
        var elsewhere = FreshSite.open();
        CentreApi.as(COUNSELOR).at(elsewhere).posts(ADDRESS, request).isRefused(409, "id-taken");
    }

    @Test
    void of_several_made_at_once_one_leads_to_the_calendar() throws Exception {
        var statuses = AtOnce.times(4, n -> counselor.posts(ADDRESS, Map.of()).status());
        assertThat(statuses).containsOnly(201);
        assertThat(rows.of(
                        "group_calendar_address a JOIN site s ON s.id = a.site_id WHERE s.code = ? AND a.ended_at IS NULL",
                        site.code()))
                .isEqualTo(1);
    }

    @Test
    void a_site_can_be_left_without_one() {
        var path = made();
        counselor.deletes(ADDRESS).is(204);
        counselor.deletes(ADDRESS).is(204);
        counselor.gets(ADDRESS).isRefused(404, "not-found");
        assertThat(read(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.ics",
                "AAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "AAAAAAAAAAAAAAAAAAAAAAAA",
                "%00.ics",
                "..%2F..ics",
                ".ics"
            })
    void what_is_no_address_is_not_found_like_anything_else(String address) {
        var answer = given().urlEncodingEnabled(false).get("/api/v1/group-calendars/" + address);
        assertThat(answer.statusCode()).isEqualTo(404);
        answer.then().body("type", containsString("not-found"));
    }

    @Test
    void what_stands_in_it_is_in_no_log_no_metric_and_no_row() {
        try (var log = LogLines.listen()) {
            var path = made();
            var secret = path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");
            read(path);
            counselor.deletes(ADDRESS).is(204);
            read(path);
            assertThat(log.text()).doesNotContain(secret);
            assertThat(Management.metrics())
                    .contains("/group-calendars/{calendar}")
                    .doesNotContain(secret);
            assertThat(rows.of("group_calendar_address WHERE group_calendar_address::text LIKE ?", "%" + secret + "%"))
                    .isZero();
        }
    }

    private String made() {
        return counselor.posts(ADDRESS, Map.of()).is(201).get("path");
    }

    private static Response read(String path) {
        return given().urlEncodingEnabled(false).get(path);
    }
}
