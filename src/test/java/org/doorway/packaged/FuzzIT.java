package org.doorway.packaged;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.io.FileUtils;
import org.doorway.platform.identity.Roles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Schemathesis, which makes requests of the description, some as described and some not, and holds the answers against
 * it: see {@code src/test/fuzz}. The same requests in each run. Needs Python 3.10 or newer and its package registry, and
 * so runs with {@code ./mvnw -Pfuzz verify} only.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzIT {
    private static final Path FOLDER = Path.of("target/fuzz").toAbsolutePath();
    private static final Set<String> EVERY_ROLE = Set.of(
            Roles.FRONT_DESK, Roles.OUTREACH, Roles.COUNSELOR, Roles.MANAGER, Roles.PRIVACY_OFFICER, Roles.ADMIN);

    @Test
    void every_answer_is_as_described() throws Exception {
        FileUtils.deleteDirectory(FOLDER.toFile());
        FileUtils.copyDirectory(Path.of("src/test/fuzz").toFile(), FOLDER.toFile());
        Program.run(FOLDER, "python3", "-m", "venv", "python");
        Program.run(FOLDER, "python/bin/pip", "install", "--quiet", "--requirement", "requirements.txt");
        try (var centre = RunningCentre.named("fuzz-it")) {
            Files.copy(Path.of("target/openapi/openapi.yaml"), FOLDER.resolve("openapi.yaml"));
            var token = centre.surroundings().signIn().token(EVERY_ROLE, "somebody-with-every-role");
            System.out.println(Program.run(
                    FOLDER,
                    "python/bin/schemathesis",
                    "run",
                    "openapi.yaml",
                    "--url=http://127.0.0.1:" + centre.service().port(),
                    "--header=Authorization: Bearer " + token));
        }
    }
}
