package org.doorway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** PostgreSQL's programs, unpacked once for all tests: unpacking them takes longer than starting them. */
public final class UnpackedPostgres {
    private static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

    private UnpackedPostgres() {}

    /**
     * Lets the database that will be started in a folder find its programs unpacked.
     *
     * @return the folder
     */
    public static Path in(Path folder) {
        try {
            Files.createDirectories(PROGRAMS);
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var programs = folder.resolve("bin");
            if (Files.notExists(programs)) {
                Files.createSymbolicLink(programs, PROGRAMS);
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
