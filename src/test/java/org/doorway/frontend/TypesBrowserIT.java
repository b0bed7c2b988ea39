package org.doorway.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The front ends call operations and use properties that the description has: the TypeScript compiler holds them against
 * the types that are generated from it. It runs on the Node.js that drives the browser.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypesBrowserIT {
    private static final String LIB = "/META-INF/resources/webjars/typescript/";
    private static final Path WEB = Path.of("src", "main", "web");
    private static final Path TYPES = Path.of("target", "typescript", "api.ts");

    @TempDir
    Path folder;

    @Test
    void what_the_front_ends_call_is_what_the_description_has() throws Exception {
        assertThat(compile()).isEmpty();
    }

    @Test
    void a_property_that_the_description_lacks_is_found() throws Exception {
        Files.createDirectories(folder.resolve("web/shared"));
        Files.writeString(folder.resolve("web/shared/mistake.ts"), """
                import type {CheckIn} from './api';
                export const body: CheckIn = {site: 'main', birthDate: '1990-01-01'};
                """);

        assertThat(compile()).contains("birthDate");
    }

    private String compile() throws IOException, InterruptedException {
        copy(WEB, folder.resolve("web"));
        Files.copy(TYPES, folder.resolve("web/shared/api.ts"), StandardCopyOption.REPLACE_EXISTING);
        Files.createSymbolicLink(
                folder.resolve("node_modules"),
                Path.of("target", "node_modules").toAbsolutePath());
        var node = Driver.ensureDriverInstalled(Map.of(), false).driverDir().resolve("node");
        var process = new ProcessBuilder(
                        node.toString(), compiler().toString(), "--pretty", "false", "-p", "web/tsconfig.json")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** The compiler and what it knows of browsers, out of its jar. */
    private Path compiler() throws IOException {
        var jar = TypesBrowserIT.class.getResource(LIB);
        assertThat(jar).as("the TypeScript compiler").isNotNull();
        try (var files = java.nio.file.FileSystems.newFileSystem(
                java.net.URI.create(jar.toString().replaceAll("!.*", "")), Map.<String, Object>of())) {
            var version = Files.list(files.getPath(LIB)).findFirst().orElseThrow();
            var lib = folder.resolve("typescript");
            Files.createDirectories(lib);
            for (var file : Files.list(version.resolve("lib"))
                    .filter(Files::isRegularFile)
                    .collect(Collectors.toList())) {
                Files.copy(file, lib.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
            return lib.resolve("tsc.js");
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
