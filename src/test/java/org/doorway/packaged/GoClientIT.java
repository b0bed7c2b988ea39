package org.doorway.packaged;

import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What a stranger does who generates a Go client from the description: see {@code src/test/clients/go}. Needs Go 1.23 or
 * newer, and so runs with {@code ./mvnw -Pclients verify} only.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoClientIT {
    private static final Path FOLDER = Path.of("target/clients/go").toAbsolutePath();

    @Test
    void a_generated_client_compiles_and_records_a_visit() throws Exception {
        Program.require("go", "The Go client needs Go 1.23 or newer");
        FileUtils.copyDirectory(Path.of("src/test/clients/go").toFile(), FOLDER.toFile());
        Program.run(FOLDER, "go", "vet", "./...");
        Program.run(FOLDER, "go", "build", "-o", "record-visit", ".");
        try (var centre = RunningCentre.named("go-client-it")) {
            ClientStory.run(FOLDER, centre, FOLDER.resolve("record-visit").toString());
        }
    }
}
