package org.doorway.launch.tryit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doorway.platform.ids.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app, and some that mean harm, at the local sign-in of a service that is tried out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TryItSignInIT {
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]* src=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String REDIRECT = "http://localhost:5173/callback";

    @TempDir
    static Path home;

    private static TryItService service;

    @BeforeAll
    static void start() {
        service = TryItService.in(home);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void an_app_finds_its_way_by_discovery() throws Exception {
        var discovery = new JsonObject(
                service.get("/try-it/.well-known/openid-configuration").body());

        assertThat(discovery.getString("issuer")).isEqualTo(service.address + "/try-it");
        assertThat(new JsonObject(service.get(path(discovery.getString("jwks_uri")))
                                .body())
                        .getJsonArray("keys")
                        .getJsonObject(0)
                        .fieldNames())
                .contains("kty", "alg", "kid", "n", "e")
                .doesNotContain("d", "p", "q");
    }

    @Test
    void somebody_signs_in_and_works() throws Exception {
        var tokens = new JsonObject(redeem(code("marisol"), VERIFIER).body());

        assertThat(service.getAs(tokens.getString("access_token"), "/api/v1/menu?site=main")
                        .statusCode())
                .isEqualTo(200);
        assertThat(tokens.getString("id_token")).isNotBlank();
        assertThat(tokens.getInteger("expires_in")).isEqualTo(12 * 60 * 60);
    }

    @Test
    void a_lost_phone_ends_the_sign_in_that_it_was_used_with_also_when_it_is_renewed() throws Exception {
        var tokens = new JsonObject(redeem(code("theo"), VERIFIER).body());
        var token = tokens.getString("access_token");
        var phone = UUID.randomUUID().toString();

        assertThat(service.postAs(token, "/api/v1/phones", "{\"id\": \"" + phone + "\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(service.postAs(token, "/api/v1/phones/" + phone + "/loss", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.getAs(token, "/api/v1/menu?site=main").statusCode()).isEqualTo(401);
        var renewed = new JsonObject(service.post(
                        "/try-it/token",
                        Map.of(
                                "grant_type", "refresh_token",
                                "client_id", "tablet",
                                "refresh_token", tokens.getString("refresh_token")))
                .body());
        assertThat(service.getAs(renewed.getString("access_token"), "/api/v1/menu?site=main")
                        .statusCode())
                .isEqualTo(401);
        var anew = new JsonObject(redeem(code("theo"), VERIFIER).body());
        assertThat(service.getAs(anew.getString("access_token"), "/api/v1/menu?site=main")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_role_may_only_do_its_own() throws Exception {
        var officer = new JsonObject(redeem(code("yusuf"), VERIFIER).body());

        assertThat(service.getAs(officer.getString("access_token"), "/api/v1/menu?site=main")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_id_token_opens_nothing() throws Exception {
        var tokens = new JsonObject(redeem(code("marisol"), VERIFIER).body());

        assertThat(service.getAs(tokens.getString("id_token"), "/api/v1/menu?site=main")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_page_is_plain_and_takes_nothing_from_elsewhere() throws Exception {
        var page = service.get(
                "/try-it/authorize?" + TryItService.encode(request()), "Accept-Language", "es-MX, en;q=0.5");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("¿Quién es usted?").doesNotContain("<script", "http-equiv");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://localhost:5173");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_wrong_password_gives_no_code() throws Exception {
        var answer = signIn("theo", "wrong", request());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("That is not the password.").doesNotContain(service.password);
    }

    @Test
    void who_guesses_has_to_wait() throws Exception {
        HttpResponse<String> answer = null;
        for (var guess = 0; guess < 11; guess++) {
            answer = signIn("dana", "guess-" + guess, request());
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(header(answer, "Retry-After")).isEqualTo("60");
    }

    @Test
    void a_code_works_once() throws Exception {
        var code = code("imani");

        assertThat(redeem(code, VERIFIER).statusCode()).isEqualTo(200);
        assertThat(redeem(code, VERIFIER).statusCode()).isEqualTo(400);
        assertThat(redeem(code, VERIFIER).body()).contains("invalid_grant");
    }

    @Test
    void a_caught_code_is_worth_nothing_without_the_verifier() throws Exception {
        assertThat(redeem(code("imani"), "a-guess-that-is-long-enough-to-be-a-verifier")
                        .body())
                .contains("invalid_grant");
    }

    @Test
    void nobody_is_ever_sent_to_another_machine() throws Exception {
        var elsewhere = request();
        elsewhere.put("redirect_uri", "https://elsewhere.example/callback");

        for (var answer : Arrays.asList(
                service.get("/try-it/authorize?" + TryItService.encode(elsewhere)),
                signIn("keiko", service.password, elsewhere))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void an_app_without_a_hashed_challenge_is_told_so() throws Exception {
        var plain = request();
        plain.put("code_challenge_method", "plain");

        assertThat(header(service.get("/try-it/authorize?" + TryItService.encode(plain)), "Location"))
                .isEqualTo(REDIRECT + "?error=invalid_request&state=s+1");
    }

    @Test
    void a_terminal_signs_in_by_password_and_goes_on_by_refresh_token() throws Exception {
        var first = new JsonObject(service.post(
                        "/try-it/token",
                        Map.of("grant_type", "password", "username", "keiko", "password", service.password))
                .body());
        var renewal = Map.of("grant_type", "refresh_token", "refresh_token", first.getString("refresh_token"));

        assertThat(new JsonObject(service.post("/try-it/token", renewal).body()).getString("access_token"))
                .isNotBlank();
        assertThat(service.post("/try-it/token", renewal).statusCode()).isEqualTo(400);
    }

    @Test
    void a_grant_that_does_not_exist_is_refused() throws Exception {
        assertThat(service.post("/try-it/token", Map.of("grant_type", "client_credentials"))
                        .body())
                .contains("unsupported_grant_type");
        assertThat(service.post("/try-it/token", Map.of("grant_type", "password"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_form_of_a_megabyte_is_not_read() throws Exception {
        assertThat(service.post("/try-it/token", Map.of("grant_type", "x".repeat(1_000_000)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void the_documentation_leads_to_the_sign_in() throws Exception {
        assertThat(service.get("/q/openapi?format=json").body()).contains(service.address + "/try-it/authorize");
        assertThat(service.get("/q/swagger-ui/").statusCode()).isEqualTo(200);
    }

    @Test
    void the_documentation_runs_only_what_it_came_with() throws Exception {
        for (var path : List.of("/q/swagger-ui/", "/q/swagger-ui/index.html", "/q/swagger-ui/oauth2-redirect.html")) {
            var page = service.get(path);
            var policy = header(page, "Content-Security-Policy");
            assertThat(policy).contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
            var allowed = policy.replaceAll(".*script-src ([^;]*);.*", "$1");
            assertThat(allowed).contains("'self'").doesNotContain("unsafe");
            assertThat(INLINE_SCRIPT.matcher(page.body()).results())
                    .isNotEmpty()
                    .allSatisfy(script -> assertThat(allowed).contains(hash(script.group(1))));
        }
    }

    private static String hash(String script) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(script.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    private static String code(String user) throws Exception {
        var answer = signIn(user, service.password, request());
        assertThat(answer.statusCode()).isEqualTo(303);
        var query = URI.create(header(answer, "Location")).getQuery();
        assertThat(query).endsWith("&state=s+1");
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith("code="))
                .map(part -> part.substring("code=".length()))
                .collect(Collectors.joining());
    }

    private static HttpResponse<String> signIn(String user, String password, Map<String, String> request)
            throws Exception {
        var fields = new HashMap<>(request);
        fields.put("user", user);
        fields.put("password", password);
        return service.post("/try-it/authorize", fields);
    }

    private static HttpResponse<String> redeem(String code, String verifier) throws Exception {
        return service.post(
                "/try-it/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "client_id", "tablet",
                        "redirect_uri", REDIRECT,
                        "code_verifier", verifier));
    }

    private static Map<String, String> request() {
        return new HashMap<>(Map.of(
                "client_id", "tablet",
                "redirect_uri", REDIRECT,
                "response_type", "code",
                "scope", "openid profile",
                "state", "s 1",
                "code_challenge", Grants.challenge(VERIFIER),
                "code_challenge_method", "S256"));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }
}
