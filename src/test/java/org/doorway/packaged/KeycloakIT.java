package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Staff sign in with the Keycloak of {@code docker/}, and the service takes its tokens. Downloads Keycloak, and so runs
 * with {@code ./mvnw -Pkeycloak verify} only.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeycloakIT {
    private static final List<String> ROLES =
            List.of("front_desk", "outreach", "counselor", "manager", "privacy_officer", "admin");

    private static Surroundings around;
    private static Keycloak keycloak;
    private static KeycloakAdmin administrator;
    private static PackagedService service;
    private static StaffApp web;
    private static StaffApp phone;

    @BeforeAll
    static void a_centre_and_its_sign_in() throws Exception {
        around = Surroundings.named("keycloak-it");
        keycloak = Keycloak.startBeside(around);
        administrator = new KeycloakAdmin(keycloak);
        for (var role : ROLES) {
            administrator.add("somebody-" + role, role, "*");
        }
        administrator.add("somebody-at-the-harbour", "front_desk", "harbour");
        web = new StaffApp(keycloak.realm(), "doorway-web", "http://localhost:5173/signed-in");
        phone = new StaffApp(keycloak.realm(), "doorway-mobile", "org.doorway.mobile:/signed-in");
        service = startService("service.log");
        for (var site : List.of("main", "harbour")) {
            var opened = new JsonObject().put("code", site).put("name", site).put("timeZone", "America/Los_Angeles");
            assertThat(send("POST", "/sites", web.token("somebody-admin"), opened.encode())
                            .status())
                    .isEqualTo(201);
        }
    }

    @AfterAll
    static void end() throws Exception {
        if (service != null) {
            service.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
        around.close();
    }

    @Test
    void the_front_desk_records_a_visit() throws Exception {
        assertThat(visitAt("main", web.token("somebody-front_desk")).status()).isEqualTo(201);
    }

    @Test
    void a_manager_may_not_record_one() throws Exception {
        assertThat(visitAt("main", web.token("somebody-manager")).status()).isEqualTo(403);
    }

    @Test
    void somebody_with_sites_works_there_only() throws Exception {
        var token = web.token("somebody-at-the-harbour");

        assertThat(visitAt("harbour", token).status()).isEqualTo(201);
        var refused = visitAt("main", token);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().getString("type")).endsWith("site-not-covered");
    }

    @Test
    void every_role_comes_with_the_browser_s_token_and_nobody_has_two() throws Exception {
        for (var role : ROLES) {
            assertThat(rolesIn(web.token("somebody-" + role))).containsExactly(role);
        }
    }

    @Test
    void a_phone_that_is_lost_opens_the_door_and_not_the_office() throws Exception {
        assertThat(visitAt("main", phone.token("somebody-outreach")).status()).isEqualTo(201);
        for (var role : List.of("manager", "privacy_officer", "admin")) {
            assertThat(rolesIn(phone.token("somebody-" + role))).isEmpty();
        }
    }

    @Test
    void a_token_of_another_realm_is_refused() throws Exception {
        assertRefused(administrator.tokenByPassword("master", Keycloak.ADMINISTRATOR));
    }

    @Test
    void a_token_that_another_app_got_is_refused() throws Exception {
        assertRefused(administrator.tokenByPassword("doorway", "somebody-front_desk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doorway-web", "doorway-mobile"})
    void an_app_that_brings_no_proof_key_is_sent_back(String client) throws Exception {
        var app = client.equals(web.client()) ? web : phone;

        assertThat(app.told(app.ask(Map.of()))).containsEntry("error", "invalid_request");
        assertThat(app.told(app.ask(Map.of("code_challenge", StaffApp.VERIFIER, "code_challenge_method", "plain"))))
                .containsEntry("error", "invalid_request");
    }

    @Test
    void a_code_that_was_caught_on_its_way_is_worth_nothing() throws Exception {
        var caught = phone.redeem(phone.code("somebody-front_desk"), StaffApp.VERIFIER.toUpperCase());

        assertThat(caught.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(caught.body()).getString("error")).isEqualTo("invalid_grant");
    }

    @Test
    void nobody_is_sent_to_an_address_that_is_not_the_app_s() throws Exception {
        var elsewhere = new StaffApp(keycloak.realm(), "doorway-web", "http://localhost:5173/elsewhere");

        assertThat(elsewhere.ask(Map.of()).statusCode()).isEqualTo(400);
    }

    @Test
    void while_the_sign_in_is_away_who_is_signed_in_goes_on_and_a_service_that_starts_says_try_again()
            throws Exception {
        var token = web.token("somebody-front_desk");
        keycloak.stop();
        try {
            assertThat(visitAt("main", token).status()).isEqualTo(201);
            service.close();
            service = startService("started-alone.log");
            var unsure = visitAt("main", token);
            assertThat(unsure.status()).isEqualTo(503);
            assertThat(unsure.headers()).containsKey("Retry-After");
            assertThat(unsure.headers().get("Content-Type")).startsWith("application/problem+json");
        } finally {
            keycloak.start();
        }
        assertThat(visitAt("main", token).status()).isEqualTo(201);
    }

    private static PackagedService startService(String log) throws IOException, InterruptedException {
        var environment = new HashMap<>(around.environment());
        environment.put("DOORWAY_OIDC_ISSUER", keycloak.realmFromInside());
        environment.put("DOORWAY_OIDC_ALLOW_HTTP", "yes");
        var started = PackagedService.start(environment, around.folder().resolve(log));
        started.awaitReady();
        return started;
    }

    private static HttpAnswer visitAt(String site, String token) throws IOException {
        return send("POST", "/visits", token, new JsonObject().put("site", site).encode());
    }

    private static HttpAnswer send(String method, String path, String token, String body) throws IOException {
        try (var line = HttpLine.open(service.port())) {
            line.send(HttpLine.request(method, "/api/v1" + path, token, body));
            return line.answer();
        }
    }

    private static void assertRefused(String token) throws IOException {
        var refused = visitAt("main", token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.headers().get("Content-Type")).startsWith("application/problem+json");
    }

    private static List<String> rolesIn(String token) {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        var access = new JsonObject(claims).getJsonObject("realm_access", new JsonObject());
        return access.getJsonArray("roles", new JsonArray()).stream()
                .map(String.class::cast)
                .toList();
    }
}
