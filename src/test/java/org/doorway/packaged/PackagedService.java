package org.doorway.packaged;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The service as it is delivered, running as a process of its own on a free port of this machine. */
public final class PackagedService implements AutoCloseable {
    /** For a service that lives for a test only: the second compiler would take more than it gives. */
    public static final String FIRST_COMPILER_ONLY = "-XX:TieredStopAtLevel=1";

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Process process;
    private final long startedAt;
    private final int port;
    private final int managementPort;
    private final Path log;

    private PackagedService(Process process, long startedAt, int port, int managementPort, Path log) {
        this.process = process;
        this.startedAt = startedAt;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
    }

    /** Starts it with nothing but this environment, and does not wait until it serves. */
    public static PackagedService start(Map<String, String> environment, Path log, String... options)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.add("@" + System.getProperty("doorway.jvm-options", "src/main/launch/jvm.options"));
        command.addAll(classData());
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", System.getProperty("doorway.jar", "target/quarkus-app/quarkus-run.jar")));
        var port = freePort();
        var managementPort = freePort();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("DOORWAY_HTTP_PORT", Integer.toString(port));
        builder.environment().put("DOORWAY_MANAGEMENT_PORT", Integer.toString(managementPort));
        var now = System.nanoTime();
        return new PackagedService(builder.start(), now, port, managementPort, log);
    }

    /** The option that has classes read as a start before this one has left them; none where there was none. */
    public static List<String> classData() {
        var archive = System.getProperty("doorway.class-data");
        return archive == null || Files.notExists(Path.of(archive))
                ? List.of()
                : List.of("-XX:SharedArchiveFile=" + archive);
    }

    public int port() {
        return port;
    }

    /** Where it tells how it is. */
    public int managementPort() {
        return managementPort;
    }

    public long pid() {
        return process.pid();
    }

    /** What it has printed so far. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Waits until it says that it is ready, and tells how long after its start that was. */
    public Duration awaitReady() throws IOException, InterruptedException {
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - startedAt > PATIENCE.toNanos()) {
                throw new IllegalStateException("The service does not serve:\n" + log());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    public boolean isReady() {
        try (var line = HttpLine.open(managementPort)) {
            return line.get("/q/health/ready").status() == 200;
        } catch (IOException notThere) {
            return false;
        }
    }

    /** SIGKILL: it ends in the middle of whatever it does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM: it is asked to end. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until it has ended; its exit code. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The service does not end");
        }
        return process.exitValue();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
        }
    }
}
