package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database as the migrations have made it, seen with the eyes of the role that the service works as. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final String OURS = "n.nspname = 'public' AND c.relname <> 'flyway_schema_history'";
    private static final Pattern NAME = Pattern.compile("V\\d{8}_\\d{4}__[a-z]+_[a-z_]+\\.sql");

    @Inject
    DataSource database;

    @Test
    void every_column_says_how_sensitive_it_is() {
        var unclassified = query("""
                SELECT c.relname || '.' || a.attname
                FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped
                  AND coalesce(col_description(c.oid, a.attnum), '') !~ '^class=(personal|sensitive|operational): .+'
                """.formatted(OURS));
        assertThat(unclassified).isEmpty();
    }

    @Test
    void every_table_says_what_it_is() {
        assertThat(query("""
                        SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE %s AND c.relkind IN ('r', 'p') AND obj_description(c.oid) IS NULL""".formatted(OURS))).isEmpty();
    }

    @Test
    void every_constraint_has_a_name_of_ours() throws IOException {
        var named = Pattern.compile("CONSTRAINT (\\w+)")
                .matcher(migrations())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        // That a column may not be null, PostgreSQL names by itself; the column is name enough.
        var constraints = query("""
                SELECT con.conname
                FROM pg_constraint con JOIN pg_class c ON c.oid = con.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE %s AND con.contype <> 'n'""".formatted(OURS));
        assertThat(constraints).isNotEmpty().isSubsetOf(named);
    }

    @Test
    void every_migration_is_named_after_its_time_and_its_feature_and_says_what_it_keeps() throws IOException {
        for (var file : files()) {
            assertThat(file.getFileName().toString()).matches(NAME);
            assertThat(Files.readString(file)).as(file.toString()).startsWith("-- ");
        }
    }

    @Test
    void no_migration_brings_sample_data() throws IOException {
        assertThat(migrations()).doesNotContainPattern("(?im)^\\s*(INSERT|COPY)\\b");
    }

    @Test
    void the_service_owns_nothing() {
        assertThat(query("SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole"
                        + " OR rolcreatedb OR rolbypassrls OR rolreplication)"))
                .isEmpty();
        assertThat(query("""
                        SELECT c.relname FROM pg_class c WHERE pg_get_userbyid(c.relowner) = current_user
                        UNION ALL SELECT p.proname FROM pg_proc p WHERE pg_get_userbyid(p.proowner) = current_user
                        UNION ALL SELECT n.nspname FROM pg_namespace n WHERE pg_get_userbyid(n.nspowner) = current_user
                        UNION ALL SELECT d.datname FROM pg_database d WHERE pg_get_userbyid(d.datdba) = current_user""")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE person_access SET subject = 'nobody'",
                "DELETE FROM person_access",
                "TRUNCATE person_access",
                "DELETE FROM visit",
                "DELETE FROM visit_line",
                "DELETE FROM tally",
                "DELETE FROM counseling_session",
                "DELETE FROM drop_in_group",
                "DELETE FROM site",
                "DELETE FROM menu_item",
                "DELETE FROM stop",
                "DELETE FROM stop_note",
                "DELETE FROM run",
                "DELETE FROM run_load",
                "ALTER TABLE visit ADD COLUMN birth_date date",
                "DROP TABLE visit",
                "CREATE TABLE mine (id int)",
                "CREATE TEMPORARY TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "CREATE ROLE mine",
                "UPDATE flyway_schema_history SET success = true",
                "SET ROLE doorway_owner",
                "COPY visit TO '/tmp/visits'",
            })
    void the_service_may_not(String statement) {
        assertThatThrownBy(() -> run(statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as(refused.getMessage())
                                .isEqualTo("42501"));
    }

    private void run(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private List<String> query(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        }
    }

    private static String migrations() throws IOException {
        var all = new StringBuilder();
        for (var file : files()) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }
}
