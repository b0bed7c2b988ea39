package org.doorway.launch.tryit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.doorway.launch.start.StartRefused;

/**
 * A real PostgreSQL of the service's own, with its data in a folder.
 *
 * <p>It listens on the loopback address only, on a free port, and lets nobody in without a password (SCRAM). The
 * folder holds {@code data}, {@code bin} (the unpacked programs), {@code postgresql.log} and the password of the
 * database's superuser; the passwords of the two roles of {@link DatabaseRoles} are new at every start and kept
 * nowhere.
 *
 * <p>The caller makes sure that no two processes use one folder at once.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration CRASH_RECOVERY_TIME = Duration.ofMinutes(2);
    private static final long LARGEST_LOG = 1_000_000;

    private final EmbeddedPostgres postgres;
    private final DatabaseRoles roles;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DatabaseRoles roles) {
        this.postgres = postgres;
        this.roles = roles;
    }

    /** Starts a database which has what was committed even after the machine lost its power. */
    public static EmbeddedDatabase startDurable(Path folder) {
        return start(folder.toAbsolutePath().normalize(), DatabaseSettings.DURABLE);
    }

    /** Starts an empty database that is quick and forgets: for tests. What the folder held before is dropped. */
    public static EmbeddedDatabase startThrowaway(Path folder) {
        return start(folder.toAbsolutePath().normalize(), DatabaseSettings.THROWAWAY);
    }

    private static EmbeddedDatabase start(Path folder, DatabaseSettings settings) {
        try {
            return tryToStart(folder, settings);
        } catch (IOException | RuntimeException | SQLException failed) {
            stopIn(folder);
            throw failed instanceof StartRefused refused ? refused : DatabaseFailure.explain(folder, failed);
        }
    }

    private static EmbeddedDatabase tryToStart(Path folder, DatabaseSettings settings)
            throws IOException, SQLException {
        Files.createDirectories(folder, SecretFile.onlyTheOwner("rwx------"));
        stopIn(folder);
        // Set last at the first start: without it, that start was cut short, and nothing was ever recorded.
        var complete = folder.resolve("complete");
        if (Files.notExists(complete) || settings == DatabaseSettings.THROWAWAY) {
            FileUtils.deleteDirectory(folder.resolve("data").toFile());
        }
        var postgres = launch(folder, settings);
        var roles = DatabaseRoles.prepare(postgres);
        settings.verify(postgres);
        if (Files.notExists(complete)) {
            Files.createFile(complete);
        }
        return new EmbeddedDatabase(postgres, roles);
    }

    private static EmbeddedPostgres launch(Path folder, DatabaseSettings settings) throws IOException {
        var superuser = new SecretFile(folder.resolve("superuser-password"));
        var password = superuser.readOrCreate(SecretFile::randomText);
        var log = folder.resolve("postgresql.log").toFile();
        if (log.length() > LARGEST_LOG) {
            FileUtils.delete(log);
        }
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(CRASH_RECOVERY_TIME)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log))
                .setConnectConfig("password", password);
        // These become options of initdb: the library says "trust" first, and of two the last one counts.
        Map.of("auth", "scram-sha-256", "pwfile", superuser.path().toString()).forEach(builder::setLocaleConfig);
        DatabaseSettings.LOCALE.forEach(builder::setLocaleConfig);
        settings.server().forEach(builder::setServerConfig);
        return builder.start();
    }

    /** Stops what runs in a folder, also when it is still on its way up. */
    public static void stopIn(Path folder) {
        Postmaster.of(folder.toAbsolutePath().normalize().resolve("data")).stop();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), DatabaseRoles.DATABASE);
    }

    /** The role that owns the tables: for migrations only. */
    public DatabaseRoles.Login owner() {
        return roles.owner();
    }

    /** The role that the service works with. */
    public DatabaseRoles.Login service() {
        return roles.service();
    }

    /** What the service has to be configured with to work on this database. */
    public Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", service().user(),
                "quarkus.datasource.password", service().password(),
                "quarkus.flyway.username", owner().user(),
                "quarkus.flyway.password", owner().password(),
                "quarkus.flyway.placeholders.serviceRole", service().user());
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException closed) {
            throw new IllegalStateException("PostgreSQL could not be stopped.", closed);
        }
    }
}
