package org.doorway.launch.tryit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.doorway.launch.start.StartRefused;

/**
 * The folder where a service that is tried out keeps everything it has; one process uses it at a time.
 *
 * @param lock held and never read: the operating system gives it back when the process ends, however it ends
 */
record HomeFolder(Path path, FileChannel lock) implements AutoCloseable {
    private static final String USUAL = ".doorway";
    private static final long ROOM_TO_BEGIN = 400_000_000;
    private static final long ROOM_TO_GO_ON = 100_000_000;

    /** @throws StartRefused when the folder cannot be used, with the reason */
    static HomeFolder open(Map<String, String> environment) {
        var path = path(environment);
        try {
            Files.createDirectories(path, SecretFile.onlyTheOwner("rwx------"));
            var lock = lock(path);
            requireRoom(path);
            return new HomeFolder(path, lock);
        } catch (IOException unusable) {
            throw StartRefused.cannotRun(
                    "The folder " + path + " cannot be written to; choose another with DOORWAY_HOME.");
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Whether a first start came to its end here. */
    boolean holdsData() {
        return holdsData(path);
    }

    /** Lets another use it. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean holdsData(Path folder) {
        return Files.exists(folder.resolve("postgres").resolve("complete"));
    }

    private static Path path(Map<String, String> environment) {
        var name = System.getProperty("doorway.home", environment.getOrDefault("DOORWAY_HOME", USUAL));
        try {
            return Path.of(name).toAbsolutePath().normalize();
        } catch (InvalidPathException impossible) {
            throw StartRefused.cannotRun("DOORWAY_HOME is not the name of a folder; choose another.");
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException samePerson) {
            // Held by this very process: as much in use as by another.
        }
        channel.close();
        throw StartRefused.cannotRun("Another Doorway runs with the folder " + folder
                + "; stop it, or choose another folder with DOORWAY_HOME.");
    }

    private static void requireRoom(Path folder) throws IOException {
        var room = holdsData(folder) ? ROOM_TO_GO_ON : ROOM_TO_BEGIN;
        if (Files.getFileStore(folder).getUsableSpace() < room) {
            throw StartRefused.cannotRun(
                    "The disk of the folder %s has less than %d MB left; make room, or choose another"
                                    .formatted(folder, room / 1_000_000)
                            + " folder with DOORWAY_HOME.");
        }
    }
}
