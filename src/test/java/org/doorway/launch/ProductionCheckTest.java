package org.doorway.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorway.launch.start.StartRefused;
import org.doorway.privacy.KeyMaterial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProductionCheckTest {
    private static final String SECRET = "correct-horse-battery";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void a_complete_environment() throws IOException {
        var keys = folder.resolve("keys.json");
        KeyMaterial.generate().write(keys);
        environment.putAll(Map.of(
                "DOORWAY_DB_URL", "jdbc:postgresql://db.example:5432/doorway",
                "DOORWAY_DB_USER", "doorway_service",
                "DOORWAY_DB_PASSWORD", SECRET,
                "DOORWAY_DB_OWNER_USER", "doorway_owner",
                "DOORWAY_DB_OWNER_PASSWORD", SECRET,
                "DOORWAY_OIDC_ISSUER", "https://sign-in.example/realms/doorway",
                "DOORWAY_KEY_FILE", keys.toString()));
    }

    @Test
    void a_complete_environment_lets_the_service_start() {
        assertThatCode(() -> ProductionCheck.require(environment)).doesNotThrowAnyException();
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        environment.clear();

        assertThat(sentences())
                .hasSize(7)
                .allMatch(sentence -> sentence.matches("Set DOORWAY_\\w+ to .+\\."))
                .extracting(sentence -> sentence.split(" ")[1])
                .containsExactlyInAnyOrder(
                        "DOORWAY_DB_URL",
                        "DOORWAY_DB_USER",
                        "DOORWAY_DB_PASSWORD",
                        "DOORWAY_DB_OWNER_USER",
                        "DOORWAY_DB_OWNER_PASSWORD",
                        "DOORWAY_OIDC_ISSUER",
                        "DOORWAY_KEY_FILE");
    }

    @Test
    void an_empty_value_is_a_missing_one() {
        environment.put("DOORWAY_DB_PASSWORD", " ");

        assertThat(sentences()).singleElement().asString().startsWith("Set DOORWAY_DB_PASSWORD ");
    }

    @Test
    void no_sentence_quotes_a_secret() {
        environment.put("DOORWAY_DB_URL", "jdbc:postgresql://db.example/doorway?password=" + SECRET);
        environment.put("DOORWAY_DB_USER", "Not Plain");
        environment.put("DOORWAY_OIDC_ISSUER", "ftp://" + SECRET);

        assertThat(sentences()).hasSize(3).noneMatch(sentence -> sentence.contains(SECRET));
    }

    @Test
    void the_address_must_be_that_of_a_postgresql_database() {
        environment.put("DOORWAY_DB_URL", "jdbc:h2:mem:doorway");

        assertThat(sentences()).singleElement().asString().startsWith("DOORWAY_DB_URL must be");
    }

    @Test
    void the_role_that_serves_must_not_be_the_one_that_owns() {
        environment.put("DOORWAY_DB_USER", "doorway_owner");

        assertThat(sentences()).singleElement().asString().contains("must be two roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://sign-in.example/realms/doorway", "ftp://sign-in.example", "ldap://localhost"})
    void sign_in_over_a_line_that_others_can_read_is_refused(String issuer) {
        environment.put("DOORWAY_OIDC_ISSUER", issuer);

        assertThat(sentences()).singleElement().asString().startsWith("DOORWAY_OIDC_ISSUER must begin with https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "https://", "https://a b"})
    void an_issuer_that_is_no_address_is_refused(String issuer) {
        environment.put("DOORWAY_OIDC_ISSUER", issuer);

        assertThat(sentences()).singleElement().asString().startsWith("DOORWAY_OIDC_ISSUER must be an address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8180/realms/doorway", "http://127.0.0.1:8180", "http://[::1]:8180"})
    void plain_http_is_fine_within_one_machine(String issuer) {
        environment.put("DOORWAY_OIDC_ISSUER", issuer);

        assertThatCode(() -> ProductionCheck.require(environment)).doesNotThrowAnyException();
    }

    @Test
    void plain_http_is_fine_where_somebody_vouches_for_the_network() {
        environment.put("DOORWAY_OIDC_ISSUER", "http://keycloak:8080/realms/doorway");
        environment.put("DOORWAY_OIDC_ALLOW_HTTP", "yes");

        assertThatCode(() -> ProductionCheck.require(environment)).doesNotThrowAnyException();
    }

    @Test
    void the_key_file_must_be_there() {
        environment.put("DOORWAY_KEY_FILE", folder.resolve("nowhere.json").toString());

        assertThat(sentences())
                .singleElement()
                .asString()
                .startsWith("DOORWAY_KEY_FILE names a file that is not there");
    }

    @Test
    void the_key_file_must_hold_keys() throws IOException {
        Files.writeString(Path.of(environment.get("DOORWAY_KEY_FILE")), "{\"lookup\": \"" + SECRET + "\"}");

        assertThat(sentences())
                .singleElement()
                .asString()
                .contains("not a key file")
                .doesNotContain(SECRET);
    }

    @Test
    void a_key_file_without_keys_for_envelopes_says_what_to_do() throws IOException {
        var file = Path.of(environment.get("DOORWAY_KEY_FILE"));
        Files.writeString(file, Files.readString(file).replace("\"envelope\"", "\"unknown\""));

        assertThat(sentences())
                .singleElement()
                .asString()
                .contains("has no \"envelope\"")
                .contains("make-keys");
    }

    @Test
    void a_key_file_that_everybody_can_read_is_refused() throws IOException {
        var file = Path.of(environment.get("DOORWAY_KEY_FILE"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(sentences()).singleElement().asString().contains("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "999999"})
    void a_port_that_cannot_be_is_refused(String port) {
        environment.put("DOORWAY_HTTP_PORT", port);

        assertThat(sentences()).singleElement().asString().startsWith("DOORWAY_HTTP_PORT must be");
    }

    @Test
    void a_port_for_management_that_cannot_be_is_refused() {
        environment.put("DOORWAY_MANAGEMENT_PORT", "ninety");

        assertThat(sentences()).singleElement().asString().startsWith("DOORWAY_MANAGEMENT_PORT must be");
    }

    private List<String> sentences() {
        return catchThrowableOfType(StartRefused.class, () -> ProductionCheck.require(environment))
                .sentences();
    }
}
