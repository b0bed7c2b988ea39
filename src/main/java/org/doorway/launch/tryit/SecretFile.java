package org.doorway.launch.tryit;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** A secret kept in a file that only the person who runs the service can read. */
record SecretFile(Path path) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 24;

    /** 192 random bits in letters and digits that need no quoting in SQL, in a URL or in a shell. */
    static String randomText() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What the file holds; written first, when there is none. */
    String readOrCreate(Supplier<String> content) throws IOException {
        if (Files.notExists(path)) {
            write(content.get());
        }
        return Files.readString(path).strip();
    }

    /** Writes beside the file and moves into place, so that a crash leaves the old content or the new, never half. */
    void write(String content) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var beside = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, onlyTheOwner("rw-------"));
        Files.writeString(beside, content + "\n");
        Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Permissions to create something with; none where the file system knows no owners. */
    static FileAttribute<?>[] onlyTheOwner(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
