package org.doorway.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.doorway.CentreApi;
import org.doorway.LogLines;
import org.doorway.RawHttp;
import org.doorway.TestCentre;
import org.doorway.platform.identity.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What support is told, and finds in the log. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestIdTest {
    private static final String UUID = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10";
    private static final Pattern ANSWERED = Pattern.compile("(?im)^x-request-id: (\\S+)\r?$");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/visits HTTP/1.1\r\nHost: a.example",
                "GET /api/v1/nowhere HTTP/1.1\r\nHost: a.example",
                "GET / HTTP/1.1\r\nHost: a.example",
                "GET /q/openapi HTTP/1.1\r\nHost: a.example",
                "GET /api/v1/poster HTTP/1.1\r\nHost: a.example\r\nAccept: text/html",
                "TRACE /api/v1/visits HTTP/1.1\r\nHost: a.example",
                "DELETE /api/v1/visits HTTP/1.1\r\nHost: a.example",
                "OPTIONS /api/v1/visits HTTP/1.1\r\nHost: a.example",
                "GET /api/v1/visits HTTP/1.1",
                "GET /%zz HTTP/1.1\r\nHost: a.example",
                "GET /api/v1/menu HTTP/1.1\r\nHost: a.example\r\nOrigin: https://elsewhere.example",
                "POST /api/v1/visits HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: gzip",
                "POST /api/v1/visits HTTP/1.1\r\nHost: a.example\r\nContent-Length: 9000000"
            })
    void every_answer_carries_one(String request) throws Exception {
        assertThat(answered(request)).matches("[0-9a-f]{16}");
    }

    @Test
    void what_is_too_long_has_one_too() throws Exception {
        assertThat(answered("GET /" + "a".repeat(5_000) + " HTTP/1.1\r\nHost: a.example"))
                .isNotBlank();
        assertThat(answered("GET / HTTP/1.1\r\nHost: a.example\r\nX-A: " + "a".repeat(2_000)))
                .isNotBlank();
    }

    @Test
    void each_request_has_its_own() throws Exception {
        var seen = new HashSet<String>();
        for (var i = 0; i < 20; i++) {
            seen.add(answered("GET /api/v1/nowhere HTTP/1.1\r\nHost: a.example"));
        }
        assertThat(seen).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {UUID, "4BF92F3577B34DA6A3CE929D0E0E4736"})
    void one_that_a_proxy_gave_is_kept(String brought) throws Exception {
        assertThat(answered("GET /api/v1/visits HTTP/1.1\r\nHost: a.example\r\nX-Request-Id: " + brought))
                .isEqualTo(brought);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7f3b9c2d1e4a5068",
                "001-919-555-0199",
                "--------------------------------",
                "4bf92f3577b34da6a3ce929d0e0e4736-----",
                "maria-fernandez-lopez",
                "+1-555-010-0199",
                "7f3b9c2d1e4a5068 ERROR all is lost",
                "${jndi:ldap://a.example}",
                "000000000000000000000000000000000"
            })
    void one_that_could_say_something_in_the_log_is_replaced(String brought) throws Exception {
        assertThat(answered("GET /api/v1/visits HTTP/1.1\r\nHost: a.example\r\nX-Request-Id: " + brought))
                .isNotEqualTo(brought)
                .matches("[0-9a-f]{16}");
    }

    @Test
    void the_log_has_it_with_what_went_wrong() {
        try (var log = LogLines.listen()) {
            var id = CentreApi.as(Roles.FRONT_DESK)
                    .asking()
                    .get("/test-only/failure")
                    .then()
                    .statusCode(500)
                    .extract()
                    .header("X-Request-Id");
            assertThat(log.text().lines())
                    .anySatisfy(line -> assertThat(line).contains("FailureExplainer", "requestId=" + id));
        }
    }

    @Test
    void a_page_from_another_address_may_read_it() throws Exception {
        assertThat(talk("GET /api/v1/visits HTTP/1.1\r\nHost: a.example\r\nOrigin: http://a.example"))
                .containsPattern("(?i)access-control-expose-headers: .*x-request-id");
    }

    private static String answered(String request) throws Exception {
        var answer = talk(request);
        var matcher = ANSWERED.matcher(answer);
        assertThat(matcher.find()).as(answer).isTrue();
        return matcher.group(1);
    }

    private static String talk(String request) throws Exception {
        return new RawHttp(RestAssured.port).says((request + "\r\nConnection: close").split("\r\n"));
    }
}
