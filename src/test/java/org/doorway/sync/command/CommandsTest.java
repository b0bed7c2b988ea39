package org.doorway.sync.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorway.TestCentre;
import org.doorway.platform.time.OrNow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each command that a phone can tell is the twin of an operation online: same name, same roles, same path. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    @Inject
    Commands commands;

    /** An operation of the API description. */
    private record Twin(String method, String path, JsonNode node) {}

    @Test
    void every_command_has_a_twin_with_the_same_roles_and_path() throws IOException {
        var twins = twins();
        assertThat(commands.all()).hasSizeGreaterThan(20).allSatisfy(command -> {
            var twin = twins.get(command.type());
            assertThat(twin).as(command.type()).isNotNull();
            var roles = new TreeSet<String>();
            twin.node().at("/security/0/signIn").forEach(role -> roles.add(role.asText()));
            assertThat(command.roles()).as(command.type()).containsExactlyInAnyOrderElementsOf(roles);
            assertThat(command.inPath())
                    .as(command.type())
                    .containsExactlyElementsOf(PARAMETER
                            .matcher(twin.path())
                            .results()
                            .map(found -> found.group(1))
                            .toList());
            assertThat(twin.node().has("requestBody")).as(command.type()).isEqualTo(command.body() != NoBody.class);
            assertThat(command.replaces())
                    .as(command.type())
                    .isEqualTo(twin.method().equals("put"));
        });
    }

    @Test
    void every_command_is_in_the_protocol_with_its_path_and_roles() throws IOException {
        var rows = Files.readAllLines(Path.of("openapi", "sync-protocol.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(commands.all()).allSatisfy(command -> {
            var row = rows.stream()
                    .filter(line -> line.contains("`" + command.type() + "`"))
                    .findFirst();
            assertThat(row).as(command.type()).isPresent();
            var cells = row.orElseThrow().split("\\|");
            assertThat(words(cells[2])).as(command.type()).containsExactlyElementsOf(command.inPath());
            assertThat(words(cells[3])).as(command.type()).containsExactlyInAnyOrderElementsOf(command.roles());
        });
    }

    private static List<String> words(String cell) {
        return Pattern.compile("`(\\w+)`")
                .matcher(cell)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void a_time_that_means_now_where_it_is_absent_is_marked_as_such() {
        assertThat(commands.all().stream()
                        .flatMap(command -> parts(command.body()))
                        .filter(part -> part.getType() == Instant.class || part.getType() == LocalDate.class))
                .hasSizeGreaterThan(8)
                .allSatisfy(part -> assertThat(part.isAnnotationPresent(OrNow.class))
                        .as("%s of %s", part.getName(), part.getDeclaringRecord())
                        .isEqualTo(part.getAccessor()
                                .getAnnotation(Schema.class)
                                .description()
                                .matches("(?s).*Absent: (now|today)\\..*")));
    }

    private static Stream<RecordComponent> parts(Class<?> body) {
        return Arrays.stream(body.getRecordComponents())
                .flatMap(part -> part.getType().isRecord()
                        ? Stream.concat(Stream.of(part), parts(part.getType()))
                        : Stream.of(part));
    }

    private static Map<String, Twin> twins() throws IOException {
        var twins = new HashMap<String, Twin>();
        var description = new ObjectMapper()
                .readTree(RestAssured.given()
                        .accept("application/json")
                        .get("/q/openapi")
                        .asString());
        description
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(operation -> twins.put(
                                operation.getValue().path("operationId").asText(),
                                new Twin(operation.getKey(), path.getKey(), operation.getValue()))));
        return twins;
    }
}
