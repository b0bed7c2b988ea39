package org.doorway.packaged;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.doorway.SignIn;
import org.doorway.UnpackedPostgres;
import org.doorway.launch.tryit.DatabaseRoles;
import org.doorway.launch.tryit.EmbeddedDatabase;
import org.doorway.privacy.KeyMaterial;

/**
 * Everything a packaged service has around it in production: a durable PostgreSQL with two roles, a sign-in and a key
 * file. It lives in a folder that is new at the beginning and gone at the end.
 */
public final class Surroundings implements AutoCloseable {
    private final Path folder;
    private final SignIn signIn;
    private final DatabaseRoles.Login owner;
    private final DatabaseRoles.Login service;
    private EmbeddedDatabase database;

    private Surroundings(Path folder, SignIn signIn, EmbeddedDatabase database) {
        this.folder = folder;
        this.signIn = signIn;
        this.database = database;
        this.owner = database.owner();
        this.service = database.service();
        // PostgreSQL would outlive a test or a benchmark that is broken off.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> this.database.close()));
    }

    /** @param name of the folder under {@code target} */
    public static Surroundings named(String name) throws IOException {
        var folder = Path.of("target", name).toAbsolutePath();
        // What a run that was killed has left behind.
        EmbeddedDatabase.stopIn(folder.resolve("postgres"));
        FileUtils.deleteDirectory(folder.toFile());
        UnpackedPostgres.in(folder.resolve("postgres"));
        KeyMaterial.generate().write(folder.resolve("keys.json"));
        return new Surroundings(folder, SignIn.open(), EmbeddedDatabase.startDurable(folder.resolve("postgres")));
    }

    public Path folder() {
        return folder;
    }

    public SignIn signIn() {
        return signIn;
    }

    public int databasePort() {
        return URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    /** What production takes from the environment, with the database where it is. */
    public Map<String, String> environment() {
        return environment(databasePort());
    }

    /** The same, with the database behind another port of this machine. */
    public Map<String, String> environment(int databasePort) {
        return Map.of(
                "DOORWAY_DB_URL", url(databasePort),
                "DOORWAY_DB_USER", service.user(),
                "DOORWAY_DB_PASSWORD", service.password(),
                "DOORWAY_DB_OWNER_USER", owner.user(),
                "DOORWAY_DB_OWNER_PASSWORD", owner.password(),
                "DOORWAY_OIDC_ISSUER", signIn.issuer(),
                "DOORWAY_KEY_FILE", folder.resolve("keys.json").toString());
    }

    /** The process that all processes of the database come from. */
    public long databaseProcess() throws IOException {
        return database().process().pid();
    }

    DatabaseFolder database() {
        return new DatabaseFolder(folder.resolve("postgres"));
    }

    /** A connection with the rights that the service has. */
    public Connection connectAsService() throws SQLException {
        return DriverManager.getConnection(url(databasePort()), service.user(), service.password());
    }

    /** A connection that may do anything: to fill tables by the million, and to look at what is stored. */
    public Connection connectAsSuperuser() throws SQLException, IOException {
        return database().connectAsSuperuser();
    }

    public void stopDatabase() {
        database.close();
    }

    /** Starts it again, on a new port, with the passwords that it had. */
    public void startDatabase() throws SQLException, IOException {
        database = EmbeddedDatabase.startDurable(folder.resolve("postgres"));
        try (var connection = connectAsSuperuser();
                var statement = connection.createStatement()) {
            for (var login : java.util.List.of(owner, service)) {
                statement.execute("ALTER ROLE " + login.user() + " PASSWORD '" + login.password() + "'");
            }
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/doorway";
    }

    @Override
    public void close() throws IOException {
        database.close();
        signIn.close();
        FileUtils.deleteDirectory(folder.toFile());
    }
}
