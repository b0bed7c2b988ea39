package org.doorway.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.Answer;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.RawHttp;
import org.doorway.Rows;
import org.doorway.TestCentre;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visit that cannot be recorded gets: a clear problem, and nothing half-written. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
    private static final int FIFTY_MEGABYTES = 50 * 1024 * 1024;

    @Inject
    Rows rows;

    private FreshSite site;
    private CentreApi desk;
    private String item;
    private String before;
    private RawHttp raw;

    @BeforeEach
    void a_site_of_its_own() {
        site = FreshSite.open();
        desk = site.desk();
        item = site.offers("meal");
        before = stored();
        raw = new RawHttp(RestAssured.port);
    }

    @AfterEach
    void nothing_is_half_written() {
        assertThat(stored()).isEqualTo(before);
    }

    private String stored() {
        return rows.in(List.of("visit", "visit_line", "tally", "tally_line", "person_access", "participant"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "visit",
                "{} {}",
                "{}x",
                "{'peopleServed': 1}",
                "{\"peopleServed\": 1,}",
                "{\"peopleServed\": 01}",
                "{\"peopleServed\": 0x10}",
                "{\"peopleServed\": NaN}",
                "{\"peopleServed\": 1} // two",
                "{\"peopleServed\": 1, \"peopleServed\": 2}",
                "{\"lines\": [{\"item\": \"a\", \"item\": \"b\"}]}",
                "{\"peopleServed\" 1}",
                "<visit/>",
                " ",
                "\u0000",
            })
    void what_is_not_json_is_called_so(String body) {
        desk.posts("/visits", body).isRefused(400, "malformed-json");
    }

    @Test
    void lines_without_number_are_refused_at_the_first_too_many() {
        var lines = "{\"lines\": [" + "{\"item\": 1},".repeat(40_000) + "{}]}";
        assertThat(desk.posts("/visits", lines).isFaultyAt("/lines").body()).contains("1000");
        var lists = "[" + "1,".repeat(900) + "1]";
        desk.posts("/visits", "{\"lines\": [" + (lists + ",").repeat(100) + "1]}")
                .isRefused(413, "too-large");
        var names = java.util.stream.IntStream.range(0, 5_000)
                .mapToObj(i -> "\"n" + i + "\": 1")
                .collect(java.util.stream.Collectors.joining(","));
        desk.posts("/visits", "{\"lines\": [{" + names + "}]}").isFaultyAt("/lines/0");
    }

    @Test
    void bytes_that_are_no_text_are_not_json() {
        send(new byte[] {'{', '"', 'l', 'o', 't', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
                .isRefused(400, "malformed-json");
        send(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0xFD}).isRefused(400, "malformed-json");
        send("{\"participantCode\": \"\u00E9\"}".getBytes(StandardCharsets.ISO_8859_1))
                .isRefused(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C0AF", "C1BF", "E08080", "E09FBF", "EDA080", "EDA0BDEDB880", "F08080AF", "F4908080", "F5808080"
            })
    void a_character_spelled_longer_than_it_is_or_not_at_all_is_not_json(String hex) {
        var spelled = new ByteArrayOutputStream();
        spelled.writeBytes("{\"participantCode\": \"".getBytes(StandardCharsets.UTF_8));
        spelled.writeBytes(HexFormat.of().parseHex(hex));
        spelled.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        send(spelled.toByteArray()).isRefused(400, "malformed-json");
    }

    @Test
    void a_code_and_an_id_for_one_visit_are_one_too_many() {
        var card = Map.of("participantCode", "K7Q2-M4XW", "participant", UUID.randomUUID());
        desk.posts("/visits", card).isFaultyAt("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"lines\":"})
    void what_is_nested_deeper_than_anything_here_is_not_read(String opening) {
        assertThat(desk.posts("/visits", opening.repeat(50_000)).status()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[{}]", "\"{}\"", "\"\"", "5", "true"})
    void json_that_is_no_object_is_no_visit(String body) {
        desk.posts("/visits", body).isFaultyAt("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/octet-stream", "multipart/form-data", "text/json"})
    void what_is_not_declared_as_json_is_not_read(String type) throws Exception {
        assertThat(raw.posts("/api/v1/visits", desk.token(), type, "{}"))
                .startsWith("HTTP/1.1 415 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("/api/v1/problems/unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "json", "application/", "application/json; charset=nonsense", "*/*", "\u00E9", ";"})
    void a_declaration_that_says_nothing_does_no_harm(String type) throws Exception {
        assertThat(raw.posts("/api/v1/visits", desk.token(), type, "{"))
                .matches("(?s)HTTP/1.1 (400|415) .*")
                .containsIgnoringCase("content-type: application/problem+json");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            id            | 5
            id            | ""
            id            | "x"
            id            | "0198f3a27c117d3e9a553f1f4b0c2d10"
            id            | "AZjzonwRfT6aVT8fSwwtEA=="
            id            | "{0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10}"
            id            | {}
            id            | []
            site          | 5
            site          | []
            arrivedAt     | 1764000000
            arrivedAt     | ""
            arrivedAt     | "yesterday"
            arrivedAt     | "2026-11-22"
            arrivedAt     | "2026-11-22T09:41:00"
            arrivedAt     | "2026-11-22 09:41:00Z"
            arrivedAt     | "2026-02-30T09:41:00Z"
            arrivedAt     | "2026-11-22T09:41:00+99:00"
            arrivedAt     | "1900-01-01T00:00:00Z"
            arrivedAt     | "1999-12-31T23:59:59Z"
            arrivedAt     | "2300-01-01T00:00:00Z"
            arrivedAt     | "+999999999-12-31T23:59:59Z"
            arrivedAt     | "-999999999-01-01T00:00:00Z"
            arrivedAt     | {}
            participantCode | 5
            participantCode | true
            participantCode | {"code": "K7Q2-M4XW"}
            participantCode | "nul \\u0000"
            participantCode | "to the left \\u202E"
            participantCode | "\\uD83E"
            participant   | "Bluebird"
            participant   | ""
            participant   | 5
            modality      | "walk_in"
            modality      | "DROP_IN"
            modality      | "0"
            modality      | ""
            modality      | " drop_in"
            modality      | 0
            modality      | true
            modality      | []
            peopleServed  | 0
            peopleServed  | -1
            peopleServed  | 1001
            peopleServed  | 1.5
            peopleServed  | "2"
            peopleServed  | ""
            peopleServed  | true
            peopleServed  | 1000000000000
            peopleServed  | 1e999999999999
            peopleServed  | 99999999999999999999999999999999
            lines         | "meal"
            lines         | ""
            lines         | 1
            lines         | {}
            lines         | {"item": "meal"}
            """)
    void a_value_that_does_not_fit_is_named(String property, String value) {
        desk.posts("/visits", "{\"%s\": %s}".formatted(property, value)).isFaultyAt("/" + property);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            id          | 5
            id          | "meal"
            item        | 5
            item        | ""
            item        | " "
            item        | null
            item        | "food.unheard_of"
            item        | "nul \\u0000"
            given       | -5
            given       | 1.5
            given       | 1000000000000
            given       | 100001
            given       | "3"
            given       | true
            askedFor    | -1
            askedFor    | 1.5
            forOthers   | -1
            forOthers   | 2
            unmetReason | "not_deserved"
            unmetReason | 0
            minutes     | -1
            minutes     | 1441
            minutes     | "5"
            lot         | "two words"
            lot         | ""
            lot         | "nul\\u0000"
            lot         | "abcdefghijabcdefghijabcdefghijabcdefghijk"
            lot         | 5
            estimated   | "yes"
            estimated   | 1
            estimated   | ""
            servedBy    | "me"
            """)
    void a_value_in_a_line_that_does_not_fit_is_named(String property, String value) {
        var line = property.equals("item") ? "" : "\"item\": \"" + item + "\", ";
        desk.posts("/visits", "{\"lines\": [{%s\"%s\": %s}]}".formatted(line, property, value))
                .isFaultyAt("/lines/0/" + property);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "\"\"", "\"meal\"", "[]", "true"})
    void a_line_is_an_object(String line) {
        desk.posts("/visits", "{\"lines\": [%s]}".formatted(line)).isFaultyAt("/lines/0");
    }

    @Test
    void a_line_without_an_item_says_nothing() {
        desk.posts("/visits", "{\"lines\": [{}]}").isFaultyAt("/lines/0/item");
    }

    @Test
    void two_lines_with_one_id_are_a_mistake() {
        var line = Map.of("id", UUID.randomUUID().toString(), "item", item);
        desk.records(aStranger().taking(line).taking(line)).isFaultyAt("/lines/1/id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name", "birthDate", "notes", "Site", "lines ", "arrived_at", "a/b~c", "", "\\u0000", "__proto__"
            })
    void a_property_that_does_not_exist_is_named(String property) {
        var pointer = "/" + property.replace("~", "~0").replace("/", "~1").replace("\\u0000", "\u0000");
        desk.posts("/visits", "{\"%s\": \"x\"}".formatted(property)).isFaultyAt(pointer);
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        desk.posts("/visits", """
                        {"id": "x", "site": 5, "arrivedAt": "yesterday", "participantCode": 5, "modality": "walk_in",
                         "peopleServed": 0, "name": "Bluebird", "lines": [
                           {"item": "food.unheard_of", "given": -5},
                           {"item": "%s", "askedFor": 1.5},
                           {"given": 1000000000000},
                           null,
                           {"item": "food.unheard_of", "price": 3}
                         ]}""".formatted(item))
                .isFaultyAt(
                        "/id",
                        "/site",
                        "/arrivedAt",
                        "/participantCode",
                        "/modality",
                        "/peopleServed",
                        "/name",
                        "/lines/0/item",
                        "/lines/0/given",
                        "/lines/1/askedFor",
                        "/lines/2/item",
                        "/lines/2/given",
                        "/lines/3",
                        "/lines/4/item",
                        "/lines/4/price");
    }

    @Test
    void three_hundred_faults_are_three_hundred_faults() {
        var lines = new ArrayList<Map<String, ?>>();
        for (int i = 0; i < 150; i++) {
            lines.add(Map.of("item", "food.unheard_of", "given", -5));
        }
        desk.posts("/visits", Map.of("lines", lines))
                .isRefused(422, "invalid-input")
                .shows("errors", hasSize(300));
    }

    @Test
    void more_lines_than_a_bag_can_hold_are_a_fault() {
        desk.posts("/visits", Map.of("lines", Collections.nCopies(201, Map.of("item", item))))
                .isFaultyAt("/lines");
    }

    @Test
    void a_very_long_text_is_a_fault_and_is_not_repeated() {
        var endless = "x".repeat(500_000);
        var answer = desk.posts(
                        "/visits", Map.of("participantCode", endless, "lines", List.of(Map.of("item", endless))))
                .isFaultyAt("/participantCode", "/lines/0/item");
        assertThat(answer.body()).hasSizeLessThan(2_000);
    }

    @Test
    void nothing_that_was_sent_is_repeated() {
        var sent = new HashMap<String, Object>();
        for (var property : List.of("id", "arrivedAt", "participant", "modality", "lines")) {
            sent.put(property, "Bluebird-marker");
        }
        assertThat(desk.posts("/visits", sent).is(422).body()).doesNotContain("Bluebird");
    }

    @Test
    void fifty_megabytes_are_not_read() throws Exception {
        var answer = raw.sends("POST", "/api/v1/visits", desk.token(), FIFTY_MEGABYTES);
        isTooLarge(answer);
    }

    @Test
    void fifty_megabytes_are_not_read_either_when_nobody_said_how_much_it_would_be() throws Exception {
        var answer = raw.sendsInChunks("POST", "/api/v1/visits", desk.token(), FIFTY_MEGABYTES);
        isTooLarge(answer);
    }

    @Test
    void one_byte_too_many_is_too_large() {
        var limit = 1024 * 1024;
        desk.posts("/visits", " ".repeat(limit - 1) + "{").isRefused(400, "malformed-json");
        desk.posts("/visits", " ".repeat(limit) + "{").isRefused(413, "too-large");
    }

    private static void isTooLarge(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("/api/v1/problems/too-large");
    }

    @Test
    void a_site_that_the_token_does_not_cover_is_refused_whether_it_exists_or_not() {
        var elsewhere = FreshSite.open();
        var stored = desk.records(aStranger().at(elsewhere)).isRefused(403, "site-not-covered");
        var invented = desk.posts("/visits", Map.of("site", "nowhere-" + FreshSite.mark()))
                .isRefused(403, "site-not-covered");
        assertThat(invented.body()).isEqualTo(stored.body());
    }

    @Test
    void a_site_that_does_not_exist_is_a_fault() {
        var everywhere = CentreApi.as(FRONT_DESK);
        for (var site : List.of("nowhere-" + FreshSite.mark(), "", " ", "\uD83E\uDD8A")) {
            everywhere.posts("/visits", Map.of("site", site)).isFaultyAt("/site");
        }
    }

    private Answer send(byte[] bytes) {
        return new Answer(desk.asking().body(bytes).post("/visits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e-1", "10000000000.0", "1e999999999", "-1e400"})
    void a_number_that_is_not_whole_or_too_big_is_a_fault(String number) {
        desk.posts("/visits", "{\"site\": \"%s\", \"peopleServed\": %s}".formatted(site.code(), number))
                .isFaultyAt("/peopleServed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T09:41Z",
                "2026-11-22T09:41-08:00",
                "2026-11-22T09:41:00",
                "2026-11-22T09:41:00-08",
                "2026-11-22T09:41:00-08:00:30",
                "2026-11-22T09:41:00-08:00[America/Los_Angeles]",
                "2026-11-22"
            })
    void a_time_that_rfc_3339_does_not_know_is_a_fault(String time) {
        desk.posts("/visits", "{\"site\": \"%s\", \"arrivedAt\": \"%s\"}".formatted(site.code(), time))
                .isFaultyAt("/arrivedAt");
    }
}
