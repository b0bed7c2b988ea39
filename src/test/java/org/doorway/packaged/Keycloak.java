package org.doorway.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The Keycloak of {@code docker/} without its container: built and started with the same words, on PostgreSQL, with the
 * realm imported. Staff reach it under one address and the service under another, as behind a proxy.
 */
final class Keycloak implements AutoCloseable {
    static final String ADMINISTRATOR = "administrator";
    static final String PASSWORD = "an invented password";

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Path REALM = Path.of("docker/keycloak/doorway-realm.json");

    private final Path home;
    private final Path log;
    private final int port = freePort();
    private final int managementPort = freePort();
    private final int databasePort;
    private Process process;

    private Keycloak(Path home, Surroundings around) throws IOException {
        this.home = home;
        this.log = around.folder().resolve("keycloak.log");
        this.databasePort = around.databasePort();
    }

    /** Started, with its database beside that of the service. */
    static Keycloak startBeside(Surroundings around) throws IOException, InterruptedException, SQLException {
        var home = Path.of(System.getProperty("doorway.keycloak")).toAbsolutePath();
        var keycloak = new Keycloak(home, around);
        try (var database = around.connectAsSuperuser();
                var statement = database.createStatement()) {
            statement.execute("CREATE ROLE keycloak LOGIN PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE keycloak OWNER keycloak");
        }
        var imported = home.resolve("data/import").resolve(REALM.getFileName());
        Files.createDirectories(imported.getParent());
        Files.copy(REALM, imported, StandardCopyOption.REPLACE_EXISTING);
        Program.run(
                home,
                keycloak.program(),
                "build",
                "--db=postgres",
                "--health-enabled=true",
                "--features-disabled=impersonation");
        keycloak.start();
        return keycloak;
    }

    /** Where staff reach it, and so what stands in tokens. */
    String address() {
        return "http://localhost:" + port;
    }

    /** The realm of the centre, where staff reach it. */
    String realm() {
        return address() + "/realms/doorway";
    }

    /** The same realm, where the service reaches it. */
    String realmFromInside() {
        return "http://127.0.0.1:" + port + "/realms/doorway";
    }

    void start() throws IOException, InterruptedException {
        var builder = new ProcessBuilder(program(), "start", "--optimized", "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(java.util.Set.of("PATH"));
        builder.environment().putAll(environment());
        process = builder.start();
        awaitReady();
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                PASSWORD,
                "KC_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/keycloak",
                "KC_DB_USERNAME",
                "keycloak",
                "KC_DB_PASSWORD",
                PASSWORD,
                "KC_HOSTNAME",
                address(),
                "KC_HOSTNAME_BACKCHANNEL_DYNAMIC",
                "true",
                "KC_HTTP_ENABLED",
                "true",
                "KC_CACHE",
                "local"));
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(port));
        environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        return environment;
    }

    private void awaitReady() throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("Keycloak does not serve:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private boolean isReady() {
        try (var line = HttpLine.open(managementPort)) {
            return line.get("/health/ready").status() == 200;
        } catch (IOException notThere) {
            return false;
        }
    }

    void stop() throws InterruptedException {
        var all = process.descendants().toList();
        all.forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            all.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    private String program() {
        return home.resolve("bin/kc.sh").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
