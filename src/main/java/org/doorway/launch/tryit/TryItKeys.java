package org.doorway.launch.tryit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doorway.launch.start.StartRefused;
import org.doorway.privacy.KeyMaterial;

/** The keys of a service that is tried out: made at its first start, before there is anything to protect. */
record TryItKeys(SigningKey signIn, Path material) {

    /** @throws StartRefused when keys are missing that the data in the folder were sealed with */
    static TryItKeys of(HomeFolder home) {
        return new TryItKeys(signIn(home.resolve("sign-in-key")), material(home));
    }

    private static SigningKey signIn(Path file) {
        try {
            return SigningKey.readOrCreate(file);
        } catch (IOException unusable) {
            throw StartRefused.cannotRun(file + " does not hold a key; delete it to get a new one.");
        }
    }

    private static Path material(HomeFolder home) {
        var file = home.resolve("keys.json");
        if (Files.notExists(file) && home.holdsData()) {
            throw StartRefused.cannotRun(file + " is missing, and nothing that was sealed can be read without it;"
                    + " put it back, or delete " + home.path() + " to begin anew.");
        }
        try {
            if (Files.notExists(file)) {
                KeyMaterial.generate().write(file);
            }
            KeyMaterial.read(file);
            return file;
        } catch (IOException unusable) {
            throw StartRefused.cannotRun(file + " cannot be used as a key file; put the right one back, or delete "
                    + home.path() + " to begin anew.");
        }
    }
}
