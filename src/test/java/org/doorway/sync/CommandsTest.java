package org.doorway.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.doorway.TestCentre;
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
            assertThat(twin.node().has("requestBody")).as(command.type()).isEqualTo(command.body() != Nothing.class);
            assertThat(command.replaces())
                    .as(command.type())
                    .isEqualTo(twin.method().equals("put"));
        });
    }

    @Test
    void every_command_is_in_the_protocol() throws IOException {
        var protocol = Files.readString(Path.of("openapi", "sync-protocol.md"));
        assertThat(commands.all()).allSatisfy(command -> assertThat(protocol).contains("`" + command.type() + "`"));
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
