package org.doorway.launch.tryit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.doorway.UnpackedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedDatabaseTest {
    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.startDurable(UnpackedPostgres.in(folder));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
    void what_is_committed_survives_the_loss_of_power(String setting) throws SQLException {
        assertThat(ask(database.service(), "SHOW " + setting)).isEqualTo("on");
    }

    @Test
    void nobody_gets_in_without_a_password() {
        var service = database.service().user();

        assertThatThrownBy(() -> connect(new DatabaseRoles.Login(service, "guessed")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> connect(new DatabaseRoles.Login("postgres", "")))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void passwords_are_kept_hashed() throws Exception {
        assertThat(ask(superuser(), "SELECT count(*) FROM pg_authid WHERE rolpassword NOT LIKE 'SCRAM-SHA-256$%'"))
                .isEqualTo("0");
        assertThat(ask(superuser(), "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void the_superuser_s_password_is_for_the_owner_of_the_file_only() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("superuser-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_role_that_serves_can_make_nothing() throws SQLException {
        assertThatThrownBy(() -> ask(database.service(), "CREATE TABLE mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> ask(database.service(), "CREATE TEMPORARY TABLE mine (id int)"))
                .hasMessageContaining("permission denied");
        assertThat(ask(database.service(), "SELECT pg_has_role(current_user, 'doorway_owner', 'MEMBER')"))
                .isEqualTo("f");
    }

    @Test
    void it_listens_to_this_machine_only() throws Exception {
        assertThat(ask(superuser(), "SHOW listen_addresses")).isEqualTo("localhost");
        assertThat(ask(superuser(), "SHOW unix_socket_directories")).isEmpty();
    }

    @Test
    void the_log_never_quotes_what_people_said() throws SQLException {
        assertThat(ask(database.service(), "SHOW log_min_error_statement")).isEqualTo("panic");
        assertThat(ask(database.service(), "SHOW log_error_verbosity")).isEqualTo("terse");
    }

    private static DatabaseRoles.Login superuser() throws IOException {
        return new DatabaseRoles.Login(
                "postgres",
                Files.readString(folder.resolve("superuser-password")).strip());
    }

    private static String ask(DatabaseRoles.Login login, String statement) throws SQLException {
        try (var connection = connect(login);
                var asked = connection.createStatement()) {
            if (!asked.execute(statement)) {
                return "";
            }
            var answer = asked.getResultSet();
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(DatabaseRoles.Login login) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), login.user(), login.password());
    }
}
