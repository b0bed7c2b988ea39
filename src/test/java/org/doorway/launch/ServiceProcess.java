package org.doorway.launch;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.doorway.packaged.PackagedService;

/** The packaged service as a process of its own, started as an operator starts it, and what it prints. */
public final class ServiceProcess implements AutoCloseable {
    /** Long, because a test must not fail for the machine being busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final BlockingQueue<Optional<String>> printed = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();

    private ServiceProcess(Process process) {
        this.process = process;
        var reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it with these variables and no others but the search path. */
    public static ServiceProcess start(Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + System.getProperty("doorway.jvm-options"),
                PackagedService.FIRST_COMPILER_ONLY));
        command.addAll(PackagedService.classData());
        command.addAll(List.of("-jar", System.getProperty("doorway.jar")));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().putAll(environment);
        try {
            return new ServiceProcess(builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Waits for a line; fails, telling what was printed, when the process ends without it. */
    public String awaitLine(Predicate<String> wanted) {
        for (var line = next(); line.isPresent(); line = next()) {
            if (wanted.test(line.get())) {
                return line.get();
            }
        }
        return fail("The process ended with %d before printing that:%n%s", exitCode(), String.join("\n", seen));
    }

    /** Waits for the end. */
    public int awaitExit() {
        while (next().isPresent()) {
            // What was printed is kept by next().
        }
        return exitCode();
    }

    /** What it has said and what was waited for so far, line by line, errors among it. */
    public List<String> output() {
        return seen.stream().filter(line -> !isOfJavaItself(line)).toList();
    }

    /** Java 25 warns whoever starts it of a method that it will not have any more one day, and a library still uses. */
    private static boolean isOfJavaItself(String line) {
        return line.startsWith("WARNING: ")
                && (line.contains("sun.misc.Unsafe") || line.contains("reporting this to the maintainers"));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** {@code kill -9}: no time to tidy up. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** SIGTERM: asks it to stop. */
    public void terminate() {
        // By its handle: the process's own method would close what it still has to print.
        process.toHandle().destroy();
    }

    /** SIGTERM, and the wait for the end. */
    public int stop() {
        terminate();
        return awaitExit();
    }

    @Override
    public void close() {
        stop();
    }

    private int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                fail("The process did not end:%n%s", String.join("\n", seen));
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Optional<String> next() {
        try {
            var line = printed.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (line == null) {
                process.destroyForcibly();
                return fail("Nothing was printed for a long time:%n%s", String.join("\n", seen));
            }
            line.ifPresentOrElse(seen::add, () -> printed.add(Optional.empty()));
            return line;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void read() {
        try (var output = process.inputReader()) {
            output.lines().forEach(line -> printed.add(Optional.of(line)));
        } catch (IOException | UncheckedIOException ended) {
            // A killed process closes its end without a word.
        } finally {
            printed.add(Optional.empty());
        }
    }
}
