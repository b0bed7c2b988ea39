package org.doorway.packaged;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another program, run to its end in a folder. */
final class Program {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Program() {}

    /** Leaves the test out, and says why, where there is no such program on this machine. */
    static void require(String program, String sentence) {
        var isThere = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        assumeTrue(isThere, sentence + ", and `" + program + "` is not on the path.");
    }

    /** What it printed; fails with that when the program fails or does not end. */
    static String run(Path folder, String... command) throws IOException, InterruptedException {
        return run(folder, Map.of(), command);
    }

    /** The same, with this in its environment. */
    static String run(Path folder, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "output", ".txt");
        var builder = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        var ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        var printed = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError(String.join(" ", command) + " failed:\n" + printed);
        }
        return printed;
    }
}
