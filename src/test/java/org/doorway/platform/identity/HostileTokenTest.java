package org.doorway.platform.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.FRONT_DESK;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.doorway.FreshSite;
import org.doorway.TestCentre;
import org.doorway.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTokenTest {
    private FreshSite site;

    @BeforeEach
    void a_site_of_its_own() {
        site = FreshSite.open();
    }

    static Stream<Named<Supplier<String>>> tokensOfNobodyHere() {
        return Stream.of(
                token("expired", () -> Tokens.expired(FRONT_DESK)),
                token("of another issuer", () -> Tokens.ofAnotherIssuer(FRONT_DESK)),
                token("for another audience", () -> Tokens.forAnotherAudience(FRONT_DESK)),
                token("signed by another key", () -> Tokens.signedByAnotherKey(FRONT_DESK)),
                token("unsigned", () -> Tokens.unsigned(FRONT_DESK)),
                token("changed after it was signed", () -> Tokens.tampered(FRONT_DESK)),
                token("cut short", () -> Tokens.of(FRONT_DESK).substring(0, 100)),
                token("no token at all", () -> "nonsense"),
                token("a private key's id", () -> "../../etc/passwd"),
                token("empty", () -> ""));
    }

    private static Named<Supplier<String>> token(String name, Supplier<String> token) {
        return Named.of(name, token);
    }

    @ParameterizedTest
    @MethodSource("tokensOfNobodyHere")
    void nobody_comes_in_with_a_token_that_is(Supplier<String> token) {
        isNotSignedIn(comesInWith("Bearer " + token.get()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Basic YWRtaW46YWRtaW4=", "bearer", "Negotiate x", ""})
    void nobody_comes_in_without_a_bearer_token(String authorization) {
        isNotSignedIn(comesInWith(authorization));
    }

    @Test
    void nobody_touches_a_record_as_nobody() {
        var nobody = "Bearer " + Tokens.withoutSubject(FRONT_DESK);
        isNotSignedIn(given().header("Authorization", nobody)
                .contentType("application/json")
                .body(Map.of("site", site.code(), "participantCode", "Bluebird"))
                .post("/api/v1/visits"));
        isNotSignedIn(given().header("Authorization", nobody)
                .contentType("application/json")
                .body(Map.of())
                .post("/api/v1/participants"));
    }

    @Test
    void somebody_without_a_role_may_do_nothing() {
        isRefused(comesInWith("Bearer " + Tokens.withoutRoles()), "role-may-not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FRONT_DESK", "front-desk", "*", "**", "root", ""})
    void a_role_is_spelled_exactly(String role) {
        isRefused(comesInWith("Bearer " + Tokens.of(role)), "role-may-not");
    }

    @Test
    void a_role_for_one_site_is_no_role_for_another() {
        var elsewhere = Tokens.of(List.of(FRONT_DESK), List.of("elsewhere"), "somebody");
        isRefused(comesInWith("Bearer " + elsewhere), "site-not-covered");
    }

    @Test
    void one_site_can_be_told_without_a_list() {
        comesInWith("Bearer " + Tokens.withSites(FRONT_DESK, site.code()))
                .then()
                .statusCode(201);
        isRefused(comesInWith("Bearer " + Tokens.withSites(FRONT_DESK, "elsewhere")), "site-not-covered");
    }

    @Test
    void every_site_is_a_value_of_its_own() {
        for (var every : List.of("*", List.of("*"), List.of("elsewhere", "*"))) {
            comesInWith("Bearer " + Tokens.withSites(FRONT_DESK, every)).then().statusCode(201);
        }
    }

    @Test
    void a_token_that_does_not_say_where_works_nowhere() {
        isRefused(comesInWith("Bearer " + Tokens.withoutSites(FRONT_DESK)), "site-not-covered");
    }

    static Stream<Object> claimsThatNameNoSite() {
        return Stream.of(
                JsonValue.NULL,
                List.of(),
                "",
                "**",
                5,
                true,
                List.of(5, true),
                Map.of("main", true),
                List.of(List.of("main")));
    }

    @ParameterizedTest
    @MethodSource("claimsThatNameNoSite")
    void a_token_that_is_limited_to_no_site_that_can_be_read_works_at_none(Object sites) {
        isRefused(comesInWith("Bearer " + Tokens.withSites(FRONT_DESK, sites)), "site-not-covered");
    }

    private Response comesInWith(String authorization) {
        return given().header("Authorization", authorization)
                .contentType("application/json")
                .body(Map.of("site", site.code()))
                .post("/api/v1/visits");
    }

    private static void isNotSignedIn(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", is("/api/v1/problems/not-signed-in"), "detail", not(""));
        assertThat(answer.asString()).doesNotContain("Exception", "jwt", "jose", "signature");
    }

    private static void isRefused(Response answer, String kind) {
        answer.then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", is("/api/v1/problems/" + kind));
    }
}
