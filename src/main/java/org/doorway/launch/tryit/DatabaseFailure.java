package org.doorway.launch.tryit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorway.launch.start.StartRefused;

/** Says in one sentence why the embedded PostgreSQL did not start. */
final class DatabaseFailure {
    private static final long SMALLEST_DISK = 100_000_000;

    private DatabaseFailure() {}

    static StartRefused explain(Path folder, Exception failure) {
        return StartRefused.cannotRun(sentence(folder, failure));
    }

    private static String sentence(Path folder, Exception failure) {
        if (!Files.isWritable(existing(folder))) {
            return "The folder %s cannot be written to; choose another with DOORWAY_HOME.".formatted(folder);
        }
        if (diskIsFull(folder)) {
            return "The disk of %s is full; make room, or choose another folder with DOORWAY_HOME.".formatted(folder);
        }
        if ("root".equals(System.getProperty("user.name"))) {
            return "PostgreSQL did not start, perhaps because it does not run as root here; its own words are in %s."
                    .formatted(folder.resolve("postgresql.log"));
        }
        return "PostgreSQL did not start (%s); its own words are in %s."
                .formatted(failure.getMessage(), folder.resolve("postgresql.log"));
    }

    private static boolean diskIsFull(Path folder) {
        try {
            return Files.getFileStore(existing(folder)).getUsableSpace() < SMALLEST_DISK;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static Path existing(Path folder) {
        var path = folder;
        while (Files.notExists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        return path;
    }
}
