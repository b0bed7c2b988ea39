package org.doorway.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.Generated;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a stranger does who generates a Java client from the description: see {@code src/test/clients/java}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JavaClientIT {
    private static final Path FOLDER = Path.of("target/clients/java").toAbsolutePath();
    private static final Path CLASSES = FOLDER.resolve("classes");

    /** Nothing of the service's own is within reach. */
    private static final String LIBRARIES = Stream.of(
                    JsonProperty.class, JsonParser.class, ObjectMapper.class, JavaTimeModule.class, Generated.class)
            .map(JavaClientIT::jarOf)
            .collect(Collectors.joining(File.pathSeparator));

    @Test
    void a_generated_client_compiles_and_records_a_visit() throws Exception {
        compile();
        try (var centre = RunningCentre.named("java-client-it")) {
            ClientStory.run(
                    FOLDER,
                    centre,
                    System.getProperty("java.home") + "/bin/java",
                    "-classpath",
                    CLASSES + File.pathSeparator + LIBRARIES,
                    "RecordVisit");
        }
    }

    private static void compile() throws IOException {
        var options = new ArrayList<>(
                List.of("--release", "17", "-proc:none", "-classpath", LIBRARIES, "-d", CLASSES.toString()));
        options.add("src/test/clients/java/RecordVisit.java");
        try (var files = Files.walk(FOLDER.resolve("client/src/main/java"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(options::add);
        }
        var result = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
        assertThat(result).isZero();
    }

    private static String jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toString();
    }
}
