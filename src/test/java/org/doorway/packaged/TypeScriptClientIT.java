package org.doorway.packaged;

import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What a stranger does who generates a TypeScript client from the description: see {@code src/test/clients/typescript}.
 * Needs Node.js 20 or newer and its package registry, and so runs with {@code ./mvnw -Pclients verify} only.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypeScriptClientIT {
    private static final Path FOLDER = Path.of("target/clients/typescript").toAbsolutePath();

    @Test
    void a_generated_client_compiles_strictly_and_records_a_visit() throws Exception {
        Program.require("npm", "The TypeScript client needs Node.js 20 or newer");
        FileUtils.copyDirectory(Path.of("src/test/clients/typescript").toFile(), FOLDER.toFile());
        Program.run(FOLDER, "npm", "ci", "--no-audit", "--no-fund");
        Program.run(FOLDER, "npm", "run", "build");
        try (var centre = RunningCentre.named("typescript-client-it")) {
            ClientStory.run(FOLDER, centre, "node", "dist/record-visit.js");
        }
    }
}
