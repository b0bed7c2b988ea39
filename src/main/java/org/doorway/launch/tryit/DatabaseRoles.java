package org.doorway.launch.tryit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The two roles of the embedded database: one owns the tables and migrates them; the other serves, owns nothing and
 * may do what the migrations grant it.
 */
public record DatabaseRoles(Login owner, Login service) {
    static final String DATABASE = "doorway";
    private static final String OWNER = "doorway_owner";
    private static final String SERVICE = "doorway_service";

    /** A role's name and password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    static DatabaseRoles prepare(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var roles = new DatabaseRoles(login(statement, OWNER), login(statement, SERVICE));
            if (!exists(statement, "pg_database WHERE datname", DATABASE)) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
            }
            // Nobody but these two, and no temporary tables for the one that serves.
            statement.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO " + SERVICE);
            return roles;
        }
    }

    private static Login login(Statement statement, String name) throws SQLException {
        var password = SecretFile.randomText();
        if (!exists(statement, "pg_roles WHERE rolname", name)) {
            statement.execute("CREATE ROLE " + name);
        }
        statement.execute(
                "ALTER ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '" + password + "'");
        return new Login(name, password);
    }

    private static boolean exists(Statement statement, String where, String name) throws SQLException {
        try (var rows = statement.executeQuery("SELECT 1 FROM " + where + " = '" + name + "'")) {
            return rows.next();
        }
    }
}
