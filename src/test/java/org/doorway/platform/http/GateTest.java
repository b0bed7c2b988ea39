package org.doorway.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorway.LogLines;
import org.doorway.RawHttp;
import org.doorway.TestCentre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody without a token sends who means no good. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class GateTest {
    private static final String HOST = "Host: centre.example";
    private static final String SPANISH = "(?s).*(content-language: es|no se encontró).*";
    private static final String CLOSE = "Connection: close";

    private RawHttp raw;

    @BeforeEach
    void a_stranger() {
        raw = new RawHttp(RestAssured.port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/visits", "/api/v1/problems/not-found", "/api/v1/poster", "/api/v1/nowhere", "/"})
    void languages_that_are_too_many_to_look_at_are_as_good_as_none(String path) throws Exception {
        assertThat(get(path, "Accept-Language: es")).matches(SPANISH);
        assertThat(get(path, "Accept-Language: es-MX" + languages(15))).matches(SPANISH);
        assertThat(get(path, "Accept-Language: es" + languages(25))).doesNotMatch(SPANISH);
        assertThat(get(path, "Accept-Language: es" + languages(1_000))).doesNotMatch(SPANISH);
        assertThat(get(path, "Accept-Language: es", "Accept-Language: es" + languages(1_000)))
                .startsWith("http/1.1 ");
    }

    private static String languages(int count) {
        return IntStream.range(0, count).mapToObj(i -> ",zh-x" + i).collect(Collectors.joining());
    }

    @Test
    void a_language_in_an_address_is_no_longer_than_one() throws Exception {
        var path = "/api/v1/poster?language=" + "zh-hakka,".repeat(400);
        assertThat(get(path)).startsWith("http/1.1 422").contains("?language");
    }

    @Test
    void a_header_is_as_long_as_anybody_needs_it() throws Exception {
        for (var header : List.of("Accept", "If-None-Match", "X-Forwarded-For", "Content-Type", "X-Anything")) {
            isProblem(431, "headers-too-large", get("/api/v1/menu", header + ": " + "a/b,".repeat(300)));
            assertThat(get("/api/v1/menu", header + ": " + "a".repeat(900))).doesNotContain("headers-too-large");
        }
        for (var header : List.of("Authorization", "Cookie", "Referer")) {
            isProblem(431, "headers-too-large", get("/api/v1/menu", header + ": " + "a".repeat(8_001)));
            assertThat(get("/api/v1/menu", header + ": " + "a".repeat(7_900))).startsWith("http/1.1 401");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/visits", "/api/v1/nowhere", "/nowhere", "/", "/q/openapi"})
    void a_body_that_is_too_large_is_refused_in_the_same_words_everywhere(String path) throws Exception {
        var announced = "Content-Length: 7000000";
        isProblem(413, "too-large", raw.says("POST " + path + " HTTP/1.1", HOST, CLOSE, announced));
    }

    @Test
    void one_that_comes_in_pieces_is_as_long_as_all_of_them() throws Exception {
        var pieces = Collections.nCopies(20, "Accept: " + "a/b, ".repeat(15)).toArray(String[]::new);
        isProblem(431, "headers-too-large", get("/api/v1/menu", pieces));
        var small = Collections.nCopies(100, "X-A: b").toArray(String[]::new);
        isProblem(431, "headers-too-large", get("/api/v1/menu", small));
        var large = new ArrayList<String>();
        for (int i = 0; i < 30; i++) {
            large.add("X-" + i + ": " + "a".repeat(900));
        }
        isProblem(431, "headers-too-large", get("/api/v1/menu", large.toArray(String[]::new)));
    }

    @Test
    void an_address_is_as_long_as_anybody_needs_it() throws Exception {
        isProblem(414, "address-too-long", get("/api/v1/" + "a".repeat(4_096)));
        isProblem(414, "address-too-long", get("/api/v1/poster?language=" + "a".repeat(4_096)));
        isProblem(414, "address-too-long", get("/api/v1/poster?" + "a&".repeat(201)));
        assertThat(get("/api/v1/poster?" + "a&".repeat(150))).startsWith("http/1.1 422");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/visits/%zz",
                "/%",
                "/a%2",
                "/api/v1/%zz?a=%zz",
                "*",
                "nowhere",
            })
    void an_address_that_cannot_be_read(String path) throws Exception {
        var answer = get(path);
        assertThat(answer).matches("(?s)http/1.1 40[04] .*");
        isProblem(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/q", "/q/nowhere", "/api", "/api/v2/visits", "/favicon.ico"})
    void where_nothing_is_a_problem_says_so(String path) throws Exception {
        isProblem(404, "not-found", get(path));
        isProblem(404, "not-found", raw.says("POST " + path + " HTTP/1.1", HOST, CLOSE, "Content-Length: 0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-No: host",
                "Host: a\r\nHost: b",
                "Host: a b",
                "Host: [",
                "Host: a:99999999",
                "Host: a/b",
                "Host: Wren@a",
                "Host:"
            })
    void who_does_not_say_whom_they_ask_is_told_and_nothing_is_noted(String host) throws Exception {
        try (var log = LogLines.listen()) {
            var secret = "w" + UUID.randomUUID().toString().substring(0, 8);
            var answer = raw.says("GET /api/v1/visits/" + secret + "?name=" + secret + " HTTP/1.1", CLOSE, host);
            isProblem(400, "bad-request", answer);
            assertThat(log.text()).doesNotContain(secret);
        }
    }

    @Test
    void what_fails_outside_of_the_resources_is_not_noted_with_its_address() throws Exception {
        try (var log = LogLines.listen()) {
            var secret = "w" + UUID.randomUUID().toString().substring(0, 8);
            get("/" + secret + "%zz?name=" + secret);
            get("/api/v1/participants/" + secret + "/%00?name=" + secret, "Accept: ;;;/" + secret);
            raw.says("GET /api/v1/visits/" + secret + " HTTP/1.0", CLOSE);
            raw.says("GET http://[/" + secret + " HTTP/1.1", HOST, CLOSE);
            assertThat(log.text()).doesNotContain(secret);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "null", "https://", "http://centre.example.evil", "%"})
    void a_page_that_is_not_let_in_is_told_so(String origin) throws Exception {
        isProblem(403, "origin-not-allowed", get("/api/v1/menu", "Origin: " + origin));
        isProblem(
                403,
                "origin-not-allowed",
                raw.says(
                        "OPTIONS /api/v1/menu HTTP/1.1",
                        HOST,
                        CLOSE,
                        "Origin: " + origin,
                        "Access-Control-Request-Method: GET",
                        "Access-Control-Request-Headers: Authorization"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://centre.example", "http://centre.example:80"})
    void a_page_of_the_service_itself_is_let_in(String origin) throws Exception {
        assertThat(get("/api/v1/menu", "Origin: " + origin)).startsWith("http/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/visits",
                "/api/v1/problems/not-found",
                "/api/v1/poster",
                "/api/v1/nowhere",
                "/q/openapi",
                "/q/swagger-ui/",
                "/nowhere",
                "/%zz"
            })
    void every_answer_tells_browsers_the_same(String path) throws Exception {
        isGuarded(get(path));
    }

    private String get(String path, String... headers) throws Exception {
        var lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1", HOST, CLOSE));
        lines.addAll(List.of(headers));
        return raw.says(lines.toArray(String[]::new)).toLowerCase(Locale.ROOT);
    }

    private static void isProblem(int status, String kind, String answer) {
        assertThat(answer.toLowerCase(Locale.ROOT))
                .startsWith("http/1.1 " + status + " ")
                .contains("\"/api/v1/problems/" + kind + "\"");
        isProblem(answer);
    }

    private static void isProblem(String answer) {
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json", "cache-control: no-store");
        isGuarded(answer);
    }

    private static void isGuarded(String answer) {
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains(
                        "x-content-type-options: nosniff",
                        "referrer-policy: no-referrer",
                        "strict-transport-security: max-age=31536000",
                        "x-frame-options: deny",
                        "content-security-policy: default-src 'none'");
    }
}
