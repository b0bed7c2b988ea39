package org.doorway.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import org.doorway.Tokens;
import org.doorway.UnpackedPostgres;
import org.doorway.launch.tryit.EmbeddedDatabase;
import org.doorway.privacy.KeyMaterial;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operator starts the service for a centre. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductionIT {
    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void the_centre_s_database_and_keys() throws IOException {
        database = EmbeddedDatabase.startThrowaway(UnpackedPostgres.in(folder.resolve("postgres")));
        KeyMaterial.generate().write(folder.resolve("keys.json"));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void without_an_environment_it_says_what_to_set_and_no_more() {
        assertRefused(Map.of(), 78, "Set DOORWAY_", 7);
    }

    @ParameterizedTest
    @CsvSource({
        "DOORWAY_MODE,try-it",
        "DOORWAY_TRY_IT,true",
        "QUARKUS_ARGS,try-it",
        "QUARKUS_PROFILE,dev",
        "QUARKUS_PROFILE,try-it"
    })
    void nothing_in_the_environment_makes_it_try_it(String name, String value) {
        assertRefused(Map.of(name, value), 78, "Set DOORWAY_", 7);
    }

    @Test
    void a_system_property_does_not_make_it_try_it_either() {
        assertRefused(Map.of("JAVA_TOOL_OPTIONS", "-Ddoorway.mode=try-it"), 78, "", 8);
    }

    @Test
    void words_that_mean_nothing_are_answered_with_the_usage() {
        try (var refused = ServiceProcess.start(Map.of(), "tryit")) {
            assertThat(refused.awaitExit()).isEqualTo(2);
            assertThat(refused.output().get(0)).isEqualTo("Usage:");
        }
    }

    @Test
    void keys_are_made_once_and_never_overwritten() {
        var file = folder.resolve("new-keys.json").toString();

        try (var made = ServiceProcess.start(Map.of(), "make-keys", file);
                var again = made.awaitExit() == 0 ? ServiceProcess.start(Map.of(), "make-keys", file) : made) {
            assertThat(again.awaitExit()).isEqualTo(1);
            assertThat(again.output()).singleElement().asString().contains("never overwritten");
        }
    }

    @Test
    void a_wrong_password_of_the_database_is_told_in_one_sentence() {
        var environment = complete();
        environment.put("DOORWAY_DB_PASSWORD", "not-the-password");

        assertRefused(environment, 78, "The database does not let DOORWAY_DB_USER in", 1);
    }

    @Test
    void a_role_that_may_do_what_the_owner_may_is_refused() throws Exception {
        var password = Files.readString(folder.resolve("postgres").resolve("superuser-password"));
        try (var superuser = DriverManager.getConnection(database.jdbcUrl(), "postgres", password.strip());
                var statement = superuser.createStatement()) {
            statement.execute("CREATE ROLE too_strong LOGIN PASSWORD 'invented' IN ROLE doorway_owner");
        }
        var environment = complete();
        environment.put("DOORWAY_DB_USER", "too_strong");
        environment.put("DOORWAY_DB_PASSWORD", "invented");

        try (var refused = ServiceProcess.start(environment)) {
            assertThat(refused.awaitExit()).isEqualTo(78);
            assertThat(refused.output())
                    .anyMatch(line -> line.startsWith("DOORWAY_DB_USER is a role that owns tables"))
                    .noneMatch(line -> line.strip().startsWith("at "));
        }
    }

    @Test
    void with_all_it_needs_it_serves_and_has_no_sign_in_of_its_own() throws Exception {
        var environment = complete();
        var port = freePort();
        var management = freePort();
        environment.put("DOORWAY_HTTP_PORT", Integer.toString(port));
        environment.put("DOORWAY_MANAGEMENT_PORT", Integer.toString(management));

        try (var service = ServiceProcess.start(environment)) {
            service.awaitLine(line -> line.contains("Listening on"));
            for (var path : new String[] {"", "/jwks", "/authorize", "/.well-known/openid-configuration"}) {
                assertThat(get("http://localhost:" + port + "/try-it" + path)).isEqualTo(404);
            }
            assertThat(get("http://localhost:" + management + "/q/health/live")).isEqualTo(200);
            for (var path :
                    new String[] {"/q/health/live", "/q/metrics", "/q/swagger-ui", "/q/swagger-ui/index.html"}) {
                assertThat(get("http://localhost:" + port + path)).as(path).isEqualTo(404);
            }
            assertThat(get("http://localhost:" + port + "/q/openapi")).isEqualTo(200);
            assertThat(get("http://localhost:" + port + "/api/v1/sites")).isEqualTo(401);
            assertThat(get(
                            "http://localhost:" + port + "/api/v1/sites",
                            "Authorization",
                            "Bearer " + Tokens.of("admin")))
                    .as("a token, while the provider that could check it is away")
                    .isEqualTo(503);
        }
    }

    private static Map<String, String> complete() {
        return new HashMap<>(Map.of(
                "DOORWAY_DB_URL", database.jdbcUrl(),
                "DOORWAY_DB_USER", database.service().user(),
                "DOORWAY_DB_PASSWORD", database.service().password(),
                "DOORWAY_DB_OWNER_USER", database.owner().user(),
                "DOORWAY_DB_OWNER_PASSWORD", database.owner().password(),
                "DOORWAY_OIDC_ISSUER", "http://localhost:9/realms/doorway",
                "DOORWAY_KEY_FILE", folder.resolve("keys.json").toString(),
                "DOORWAY_HTTP_PORT", "0",
                "DOORWAY_MANAGEMENT_PORT", "0"));
    }

    private static void assertRefused(Map<String, String> environment, int code, String beginning, int lines) {
        try (var refused = ServiceProcess.start(environment)) {
            assertThat(refused.awaitExit()).isEqualTo(code);
            assertThat(refused.output()).hasSize(lines).allMatch(line -> line.startsWith(beginning));
        }
    }

    private static int get(String address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address));
        return HttpClient.newHttpClient()
                .send(
                        (headers.length == 0 ? request : request.headers(headers)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
