package org.doorway.launch.tryit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.doorway.launch.start.StartRefused;

/**
 * The PostgreSQL server that may still be running in a data directory.
 *
 * <p>When the service is killed, its database goes on alone, and the next start would wait for it in vain. Its own file
 * {@code postmaster.pid} names it; since process numbers are used again, only a process that runs PostgreSQL in this
 * very directory is ever stopped.
 */
final class Postmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path data;

    private Postmaster(Path data) {
        this.data = data;
    }

    static Postmaster of(Path data) {
        return new Postmaster(data);
    }

    /** Stops it and waits until it is gone; does nothing when there is none. */
    void stop() {
        var named = process();
        if (named.isEmpty()) {
            return;
        }
        if (!isPostgresHere(named.get())) {
            // PostgreSQL believes in any living process of that number and would not start. Its own check of the
            // shared memory, which does not rest on the file, still protects data in use.
            forgetFile();
            return;
        }
        interrupt(named.get());
    }

    private Optional<ProcessHandle> process() {
        try {
            var number = Files.readAllLines(file()).get(0).strip();
            return ProcessHandle.of(Long.parseLong(number));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException noServer) {
            return Optional.empty();
        }
    }

    private boolean isPostgresHere(ProcessHandle process) {
        var info = process.info();
        var isPostgres =
                info.command().filter(command -> command.endsWith("/postgres")).isPresent();
        var words = info.arguments().orElse(new String[0]);
        for (var i = 0; isPostgres && i < words.length - 1; i++) {
            if (words[i].equals("-D") && isData(words[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private boolean isData(String folder) {
        try {
            return Files.isSameFile(Path.of(folder), data);
        } catch (IOException | InvalidPathException notEvenAFolder) {
            return false;
        }
    }

    /** SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes everything down. */
    private void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            for (var waited = Duration.ZERO; runs(process); waited = waited.plus(PAUSE)) {
                if (waited.compareTo(PATIENCE) > 0) {
                    throw StartRefused.cannotRun("An earlier PostgreSQL (process " + process.pid() + ") still runs in "
                            + data + " and does not stop; stop it.");
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (IOException noKill) {
            throw StartRefused.cannotRun("An earlier PostgreSQL (process " + process.pid() + ") runs in " + data
                    + " and cannot be stopped from here; stop it.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its file goes last of all; the process may stay listed for ever where nobody collects the dead. */
    private boolean runs(ProcessHandle process) {
        return process.isAlive() && Files.exists(file());
    }

    private Path file() {
        return data.resolve("postmaster.pid");
    }

    private void forgetFile() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException readOnly) {
            throw StartRefused.cannotRun("The folder %s cannot be written to.".formatted(data));
        }
    }
}
