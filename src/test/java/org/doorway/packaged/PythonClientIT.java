package org.doorway.packaged;

import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What a stranger does who generates a Python client from the description: see {@code src/test/clients/python}. Needs
 * Python 3.9 or newer and its package registry, and so runs with {@code ./mvnw -Pclients verify} only.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PythonClientIT {
    private static final Path FOLDER = Path.of("target/clients/python").toAbsolutePath();

    @Test
    void a_generated_client_compiles_and_records_a_visit() throws Exception {
        Program.require("python3", "The Python client needs Python 3.9 or newer");
        FileUtils.copyDirectory(Path.of("src/test/clients/python").toFile(), FOLDER.toFile());
        var python = FOLDER.resolve("venv/bin/python").toString();
        Program.run(FOLDER, "python3", "-m", "venv", "venv");
        Program.run(FOLDER, python, "-m", "pip", "install", "--quiet", "-r", "requirements.txt");
        Program.run(FOLDER, python, "-m", "compileall", "-q", "doorway_client");
        try (var centre = RunningCentre.named("python-client-it")) {
            ClientStory.run(FOLDER, centre, python, "record_visit.py");
        }
    }
}
