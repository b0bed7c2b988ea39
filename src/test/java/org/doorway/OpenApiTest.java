package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.FRONT_DESK;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.doorway.platform.language.Texts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a stranger reads before writing a front end: all of it is there, and all of it is true. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiTest {
    private static final Path KEPT = Path.of("openapi", "openapi.yaml");
    private static final Path KEPT_AS_JSON = Path.of("openapi", "openapi.json");
    private static final Pattern VERB_NOUN = Pattern.compile("[a-z]+([A-Z][a-z]+)+");
    private static final Set<String> NOT_OURS = Set.of(
            "score",
            "streak",
            "overdue",
            "rank",
            "eligib",
            "compliance",
            "noshow",
            "attendancerate",
            "caseload",
            "leaderboard",
            "performance",
            "productivity",
            "quota",
            "discharge",
            "ban",
            "birth",
            "legalname",
            "address",
            "ssn",
            "gender",
            "ethnic",
            "immigration",
            "warrant",
            "patient",
            "client");

    // Asked for within a test: before that nobody knows the service's port.
    private static Description description() {
        return Description.served();
    }

    private static List<Operation> operations() {
        return description().operations();
    }

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void it_is_openapi_3_1() {
        assertThat(description().document().path("openapi").asText()).startsWith("3.1");
        assertThat(description().document().at("/info/title").asText()).isEqualTo("Doorway");
        assertThat(description().document().at("/info/license/identifier").asText())
                .isNotBlank();
    }

    /** As trees: in which order properties are written depends on how the service was built, and means nothing. */
    @Test
    void the_copies_in_the_repository_are_the_current_ones() throws IOException {
        if (Boolean.getBoolean("openapi.renew")) {
            Files.writeString(KEPT, RestAssured.get("/q/openapi").asString());
            Files.writeString(
                    KEPT_AS_JSON, RestAssured.get("/q/openapi?format=json").asString() + "\n");
        }
        for (var kept : List.of(KEPT, KEPT_AS_JSON)) {
            assertThat(new YAMLMapper().readTree(kept.toFile()))
                    .as("The API has changed. If that is what you want: "
                            + "./mvnw test -Dtest=OpenApiTest -Dopenapi.renew=true")
                    .isEqualTo(description().document());
        }
    }

    @Test
    void every_operation_says_what_it_is() {
        for (var operation : operations()) {
            softly.assertThat(operation.id()).as(operation.toString()).matches(VERB_NOUN);
            softly.assertThat(text(operation.node(), "summary"))
                    .as(operation.id())
                    .isNotBlank();
            softly.assertThat(text(operation.node(), "description"))
                    .as(operation.id())
                    .hasSizeGreaterThan(20);
            softly.assertThat(operation.node().path("tags")).as(operation.id()).hasSize(1);
        }
        assertThat(operations()).extracting(Operation::id).doesNotHaveDuplicates();
        softly.assertAll();
    }

    @Test
    void every_tag_is_explained() {
        var explained = description().document().path("tags").findValuesAsText("name");
        var used = operations().stream()
                .map(operation -> operation.node().at("/tags/0").asText())
                .collect(Collectors.toSet());
        assertThat(explained).containsExactlyInAnyOrderElementsOf(used);
        assertThat(description().document().path("tags"))
                .allSatisfy(tag -> assertThat(text(tag, "description")).isNotBlank());
    }

    @Test
    void every_parameter_is_explained() {
        for (var operation : operations()) {
            for (var parameter : operation.parameters()) {
                softly.assertThat(text(parameter, "description"))
                        .as("%s, %s", operation.id(), parameter)
                        .isNotBlank();
                softly.assertThat(parameter.path("schema").isEmpty())
                        .as("%s, %s", operation.id(), parameter)
                        .isFalse();
            }
        }
        softly.assertAll();
    }

    @Test
    void every_answer_shows_what_it_looks_like() {
        for (var operation : operations()) {
            operation.node().path("responses").fieldNames().forEachRemaining(status -> {
                var answer = operation.answer(Integer.parseInt(status));
                softly.assertThat(text(answer, "description"))
                        .as("%s, %s", operation.id(), status)
                        .isNotBlank();
                if (!Set.of("204", "304").contains(status)) {
                    softly.assertThat(answer.path("content").findValues("schema"))
                            .as("%s, %s", operation.id(), status)
                            .isNotEmpty();
                }
                if (status.startsWith("4") || status.startsWith("5")) {
                    softly.assertThat(answer.path("content").has("application/problem+json"))
                            .as("%s, %s", operation.id(), status)
                            .isTrue();
                }
            });
            softly.assertThat(operation.documents(500))
                    .as("%s promises an accident", operation.id())
                    .isFalse();
        }
        softly.assertAll();
    }

    @Test
    void every_create_is_safe_to_repeat() {
        for (var operation : operations()) {
            if (operation.documents(201)) {
                softly.assertThat(List.of(operation.documents(200), operation.documents(409)))
                        .as(operation.id())
                        .containsOnly(true);
                softly.assertThat(operation.answer(201).path("headers").has("Location"))
                        .as(operation.id())
                        .isTrue();
            }
        }
        softly.assertAll();
    }

    @Test
    void every_list_comes_page_by_page() {
        for (var operation : operations()) {
            var isList = operation.id().startsWith("list");
            var properties = operation.answerProperties(200);
            softly.assertThat(properties.contains("items") && properties.contains("next"))
                    .as(operation.id())
                    .isEqualTo(isList);
            softly.assertThat(operation.answer(200).path("headers").has("Link"))
                    .as(operation.id())
                    .isEqualTo(isList);
        }
        softly.assertAll();
    }

    @Test
    void what_can_be_edited_has_a_version() {
        for (var operation : operations()) {
            if (operation.answerProperties(200).contains("version")) {
                softly.assertThat(operation.answer(200).path("headers").has("ETag"))
                        .as(operation.id())
                        .isTrue();
            }
            softly.assertThat(operation.documents(412)).as(operation.id()).isEqualTo(operation.takesIfMatch());
        }
        softly.assertAll();
    }

    @Test
    void every_property_is_explained_by_a_description_or_its_name_and_type() {
        eachProperty((name, property) -> softly.assertThat(
                        property.has("type") || property.has("$ref") || property.has("anyOf"))
                .as(name)
                .isTrue());
        softly.assertAll();
    }

    @Test
    void enums_are_spelled_as_in_json() {
        description()
                .document()
                .at("/components/schemas")
                .forEach(schema -> schema.path("enum")
                        .forEach(word -> softly.assertThat(word.asText()).matches("[a-z][a-z0-9_]*")));
        softly.assertAll();
    }

    @Test
    void nothing_here_measures_or_judges_people() {
        eachProperty((name, property) -> softly.assertThat(name.toLowerCase(Locale.ROOT))
                .as("A property that this centre does not keep")
                .doesNotContain(NOT_OURS));
        for (var operation : operations()) {
            operation
                    .parameters()
                    .forEach(parameter -> softly.assertThat(
                                    text(parameter, "name").toLowerCase(Locale.ROOT))
                            .as("A question that this centre does not ask: %s", operation)
                            .doesNotContain(NOT_OURS));
        }
        softly.assertAll();
    }

    /** Whoever wrote something down stands beside it, and nothing is asked for or counted by who that was. */
    @Test
    void nothing_here_compares_those_who_work_here() {
        var staff = Pattern.compile("(?i)(author|worker|staff|subject|counselor)");
        for (var operation : operations()) {
            softly.assertThat(operation.parameters())
                    .as(operation.toString())
                    .noneMatch(
                            parameter -> staff.matcher(text(parameter, "name")).find());
        }
        eachProperty((name, property) -> {
            if (staff.matcher(name).find()) {
                softly.assertThat(name).isIn("author", "workers");
            }
        });
        softly.assertAll();
    }

    @Test
    void every_refusal_is_explained_where_its_type_points() {
        var bundle = java.util.ResourceBundle.getBundle("messages.messages", Locale.ROOT);
        for (var key : bundle.keySet()) {
            if (key.endsWith(".title")) {
                var slug = key.substring(0, key.length() - ".title".length());
                var answer = RestAssured.given()
                        .header("Accept-Language", "es")
                        .get("/api/v1/problems/" + slug)
                        .then()
                        .statusCode(200)
                        .contentType("text/plain")
                        .extract()
                        .asString();
                softly.assertThat(answer)
                        .startsWith(new Texts("messages.messages").text(Locale.forLanguageTag("es"), key));
            }
        }
        softly.assertAll();
    }

    @Test
    void the_description_and_its_pages_are_open_to_everybody() {
        RestAssured.get("/q/openapi").then().statusCode(200);
        RestAssured.get("/q/swagger-ui/").then().statusCode(200);
        CentreApi.as(FRONT_DESK).asking().basePath("").get("/q/openapi").then().statusCode(200);
    }

    private void eachProperty(BiConsumer<String, JsonNode> check) {
        var schemas = new ArrayList<JsonNode>();
        description().document().at("/components/schemas").forEach(schemas::add);
        schemas.forEach(schema -> schema.path("properties")
                .fields()
                .forEachRemaining(property -> check.accept(property.getKey(), property.getValue())));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }
}
