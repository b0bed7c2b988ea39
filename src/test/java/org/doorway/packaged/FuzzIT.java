package org.doorway.packaged;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
        FileUtils.copyDirectory(
                Path.of("src/main/resources/messages").toFile(),
                FOLDER.resolve("messages").toFile());
        Files.copy(Path.of("target/openapi/openapi.yaml"), FOLDER.resolve("openapi.yaml"));
        install();
        try (var centre = RunningCentre.named("fuzz-it")) {
            var signIn = centre.surroundings().signIn();
            var command = List.of(
                    "python/bin/schemathesis",
                    "run",
                    "openapi.yaml",
                    "--url=http://127.0.0.1:" + centre.service().port());
            System.out.println(Program.run(
                    FOLDER,
                    Map.of(
                            "EVERYBODY", signIn.token(EVERY_ROLE, "somebody-with-every-role"),
                            "SOMEBODY_ELSE", signIn.token(Roles.FRONT_DESK, "somebody-else")),
                    command.toArray(String[]::new)));
        }
    }

    /** A machine that has no way to it leaves the test out, and is told so. */
    private static void install() throws Exception {
        Program.require("python3", "Schemathesis needs Python 3.10 or newer");
        try {
            Program.run(FOLDER, "python3", "-m", "venv", "python");
            Program.run(FOLDER, "python/bin/pip", "install", "--quiet", "--requirement", "requirements.txt");
        } catch (AssertionError failed) {
            abort("Schemathesis needs Python 3.10 or newer and its package registry. " + failed.getMessage());
        }
    }
}
