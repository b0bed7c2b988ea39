package org.doorway;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.doorway.platform.problem.ErrorCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words and examples of the description: nothing in it is left unexplained, and nothing is left to be guessed. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DescribedWordsTest {
    /** Problems that no operation is described with: they are of requests that are for none, or our own fault. */
    private static final Set<String> OF_NO_OPERATION = Set.of(
            "bad-request",
            "method-not-allowed",
            "not-acceptable",
            "unexpected",
            "address-too-long",
            "headers-too-large",
            "origin-not-allowed");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SoftAssertions softly = new SoftAssertions();

    private static JsonNode document() {
        return Description.served().document();
    }

    private static List<Operation> operations() {
        return Description.served().operations();
    }

    @Test
    void every_schema_and_every_property_has_a_sentence() {
        each("/components/schemas", (name, schema) -> {
            softly.assertThat(text(schema)).as(name).hasSizeGreaterThan(3).endsWith(".");
            schema.path("properties")
                    .fields()
                    .forEachRemaining(property -> softly.assertThat(text(property.getValue()))
                            .as(name + "." + property.getKey())
                            .hasSizeGreaterThan(3));
        });
        softly.assertAll();
    }

    /** A schema that is renamed takes its sentences along: none stays behind under its old name. */
    @Test
    void every_sentence_is_about_something_that_is_described() throws IOException {
        var schemas = new TreeSet<String>();
        document().at("/components/schemas").fieldNames().forEachRemaining(schemas::add);
        var words = new Properties();
        try (var sheet = getClass().getResourceAsStream("/openapi/words.properties")) {
            words.load(new InputStreamReader(requireNonNull(sheet), StandardCharsets.UTF_8));
        }
        assertThat(words.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("*"))
                .extracting(key -> key.replaceFirst("\\..*", ""))
                .isNotEmpty()
                .isSubsetOf(schemas);
    }

    @Test
    void every_word_of_an_enum_has_a_sentence() {
        each(
                "/components/schemas",
                (name, schema) -> schema.path("enum")
                        .forEach(word -> softly.assertThat(text(schema))
                                .as(name)
                                .containsPattern("`" + word.asText() + "`: [^\\n]{3,}")));
        softly.assertAll();
    }

    @Test
    void every_answer_has_a_sentence_of_its_own() {
        for (var operation : operations()) {
            operation
                    .node()
                    .path("responses")
                    .fields()
                    .forEachRemaining(answer -> softly.assertThat(text(answer.getValue()))
                            .as(operation + " " + answer.getKey())
                            .isNotEqualTo("OK")
                            .endsWith("."));
        }
        softly.assertAll();
    }

    @Test
    void every_property_has_an_example_that_fits() {
        each(
                "/components/schemas",
                (name, schema) -> schema.path("properties").fields().forEachRemaining(property -> {
                    var of = property.getValue();
                    if (isLeaf(of)) {
                        softly.assertThat(of.path("examples"))
                                .as(name + "." + property.getKey())
                                .isNotEmpty();
                    }
                    of.path("examples")
                            .forEach(example -> softly.assertThat(
                                            Description.served().faults(of, example))
                                    .as(name + "." + property.getKey() + ": " + example)
                                    .isEmpty());
                }));
        softly.assertAll();
    }

    /** What is made of other schemas has its examples there. */
    private static boolean isLeaf(JsonNode property) {
        return Stream.of("$ref", "oneOf", "anyOf", "allOf").noneMatch(property::has)
                && !property.path("items").has("$ref")
                && !property.path("additionalProperties").has("$ref");
    }

    @Test
    void every_parameter_has_an_example_that_fits() {
        for (var operation : operations()) {
            for (var parameter : operation.parameters()) {
                var example = parameter.path("example");
                var what = operation + " " + parameter.path("name").asText();
                softly.assertThat(example.isMissingNode()).as(what).isFalse();
                softly.assertThat(Description.served().faults(parameter.path("schema"), example))
                        .as(what)
                        .isEmpty();
            }
        }
        softly.assertAll();
    }

    @Test
    void every_answer_of_json_has_an_example_that_fits() {
        for (var operation : operations()) {
            operation
                    .node()
                    .path("responses")
                    .fieldNames()
                    .forEachRemaining(status -> operation
                            .answer(Integer.parseInt(status))
                            .path("content")
                            .fields()
                            .forEachRemaining(of -> {
                                if (of.getKey().endsWith("json")
                                        && status.startsWith("2")
                                        && isOfAll(operation, of.getKey())) {
                                    hold(operation + " " + status + " " + of.getKey(), of.getValue());
                                }
                            }));
            if (operation.hasBody()) {
                hold(operation + " sends", operation.node().at("/requestBody/content/application~1json"));
            }
        }
        softly.assertAll();
    }

    /** The file of a report has one format, the one that it was asked for in. */
    private static boolean isOfAll(Operation operation, String type) {
        return type.equals("application/json") || !operation.id().equals("getReportRunFile");
    }

    private void hold(String what, JsonNode media) {
        softly.assertThat(media.has("example")).as(what).isTrue();
        if (media.has("example")) {
            softly.assertThat(Description.served().faults(media.path("schema"), media.path("example")))
                    .as(what)
                    .isEmpty();
        }
    }

    @Test
    void every_answer_that_is_a_problem_has_an_example_that_fits() {
        each("/components/responses", (name, answer) -> hold(name, answer.at("/content/application~1problem+json")));
        softly.assertAll();
    }

    @Test
    void every_header_is_explained_once() {
        each(
                "/components/headers",
                (name, header) -> softly.assertThat(text(header)).as(name).isNotBlank());
        for (var operation : operations()) {
            operation
                    .node()
                    .path("parameters")
                    .forEach(parameter -> softly.assertThat(parameter.path("in").asText())
                            .as("%s", operation)
                            .isNotEqualTo("header"));
            operation
                    .node()
                    .path("responses")
                    .forEach(answer -> answer.path("headers")
                            .fields()
                            .forEachRemaining(header -> softly.assertThat(
                                            header.getValue().has("$ref"))
                                    .as("%s %s", operation, header.getKey())
                                    .isTrue()));
            softly.assertThat(operation.takes("If-None-Match"))
                    .as("%s", operation)
                    .isEqualTo(operation.documents(304));
        }
        assertThat(document().at("/components/responses/Problem503/headers").has("Retry-After"))
                .isTrue();
        softly.assertAll();
    }

    @Test
    void every_problem_is_named_where_it_is_possible() {
        var refusals = refusals();
        var named = new TreeSet<String>();
        for (var operation : operations()) {
            operation.node().path("responses").fields().forEachRemaining(answer -> {
                var slugs = slugs(text(answer.getValue()));
                named.addAll(slugs);
                softly.assertThat(refusals.keySet()).as("%s", operation).containsAll(slugs);
                if (answer.getKey().compareTo("400") >= 0) {
                    softly.assertThat(slugs)
                            .as("%s %s", operation, answer.getKey())
                            .isNotEmpty();
                    slugs.forEach(slug -> softly.assertThat(refusals.get(slug))
                            .as("%s %s", operation, slug)
                            .hasToString(answer.getKey()));
                    softly.assertThat(strings(operation.node().path("x-problems")))
                            .as("%s", operation)
                            .containsAll(slugs);
                }
            });
        }
        named.addAll(OF_NO_OPERATION);
        softly.assertThat(named).containsExactlyInAnyOrderElementsOf(refusals.keySet());
        softly.assertAll();
    }

    private static Set<String> slugs(String sentence) {
        return java.util.regex.Pattern.compile("`([a-z0-9-]+)` \\(")
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void all_problems_are_listed_with_their_words(String language) {
        var listed = given().header("Accept-Language", language)
                .get("/api/v1/problems")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("problems");
        assertThat(listed)
                .allSatisfy(problem -> {
                    assertThat(problem.get("title").toString()).isNotBlank();
                    assertThat(problem.get("detail").toString()).isNotBlank().doesNotContain("{");
                    assertThat(given().header("Accept-Language", language)
                                    .get(problem.get("type").toString())
                                    .asString())
                            .startsWith(problem.get("title").toString());
                })
                .anySatisfy(problem -> assertThat(problem.get("title"))
                        .isEqualTo(language.equals("es") ? "Este id ya está en uso" : "This id is taken"));
        assertThat(listed.stream()
                        .collect(Collectors.toMap(
                                problem -> problem.get("type").toString().replace("/api/v1/problems/", ""),
                                problem -> (Integer) problem.get("status"))))
                .isEqualTo(refusals());
    }

    private static Map<String, Integer> refusals() {
        return House.CLASSES.stream()
                .filter(type -> type.isAssignableTo(ErrorCode.class) && type.isEnum())
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(ErrorCode.class::cast)
                .collect(Collectors.toMap(ErrorCode::slug, ErrorCode::status, (a, b) -> a, TreeMap::new));
    }

    @Test
    void groups_stand_in_the_order_of_a_day_and_their_operations_with_them() {
        var groups = new ArrayList<String>();
        document().path("tags").forEach(tag -> {
            groups.add(tag.path("name").asText());
            softly.assertThat(text(tag)).as("%s", tag).hasSizeGreaterThan(80);
        });
        softly.assertThat(groups).startsWith("Visits").endsWith("Problems");
        softly.assertThat(operations().get(0).path()).isEqualTo("/api/v1/visits");
        softly.assertThat(operations().stream()
                        .map(operation -> operation.node().at("/tags/0").asText())
                        .distinct())
                .containsExactlyElementsOf(groups);
        var ids = operations().stream().map(Operation::id).collect(Collectors.toSet());
        document()
                .path("tags")
                .forEach(tag -> java.util.regex.Pattern.compile("`([a-z]+[A-Z][A-Za-z]+)`")
                        .matcher(text(tag))
                        .results()
                        .map(found -> found.group(1))
                        .filter(word -> !word.equals("participantCode"))
                        .forEach(word -> softly.assertThat(ids).as("%s", tag).contains(word)));
        softly.assertAll();
    }

    @Test
    void an_answer_leads_on_to_what_can_be_done_with_it() {
        var visit = Description.served().operation("recordVisit").answer(201);
        assertThat(visit.path("links").has("addLines")).isTrue();
        assertThat(document()
                        .at("/components/links/correctLine/parameters/line")
                        .asText())
                .isEqualTo("$response.body#/lines/0/id");
        for (var operation : operations()) {
            for (var status : List.of(200, 201, 202)) {
                operation.answer(status).path("links").forEach(link -> follow(operation, status, link));
            }
        }
        softly.assertAll();
    }

    private void follow(Operation from, int status, JsonNode link) {
        var resolved = Description.served().resolve(link);
        var to = Description.served().operation(resolved.path("operationId").asText());
        softly.assertThat(strings(resolved.path("parameters"), true))
                .as("%s to %s", from, to)
                .containsAll(to.parametersInPath());
        resolved.path("parameters").forEach(value -> {
            var pointer = value.asText();
            if (pointer.startsWith("$response.body#/") && !pointer.contains("/0/") && !pointer.endsWith("/next")) {
                softly.assertThat(from.answerProperties(status))
                        .as("%s to %s", from, to)
                        .contains(pointer.substring("$response.body#/".length()));
            }
        });
    }

    @Test
    void what_needs_no_token_says_so() {
        for (var operation : operations()) {
            softly.assertThat(operation.node().path("security").isArray())
                    .as("%s", operation)
                    .isTrue();
        }
        softly.assertAll();
    }

    @Test
    void a_newcomer_is_told_how_this_api_is_spoken_and_where_it_is() {
        var info = document().path("info");
        for (var topic : List.of(
                "Signing in",
                "Errors",
                "Retries",
                "Changes at the same time",
                "Lists",
                "Time",
                "Languages",
                "Without signal")) {
            softly.assertThat(text(info)).contains("## " + topic);
        }
        softly.assertThat(info.at("/contact/name").asText()).isNotBlank();
        softly.assertThat(document().at("/servers/0/url").asText()).isEqualTo("/");
        softly.assertAll();
    }

    /** 12:00 is 720 to them, yes is true, and a date is no text. */
    @Test
    void readers_of_yaml_1_1_read_what_the_json_says() throws Exception {
        var yaml = given().get("/q/openapi").then().statusCode(200).extract().asString();
        var old = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(yaml);
        assertThat(JSON.<JsonNode>valueToTree(old)).isEqualTo(document());
        assertThat(yaml).startsWith("openapi: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1", "/api/v1/"})
    void the_address_of_the_service_leads_a_newcomer_on(String address) {
        var index = given().get(address)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
        var links = index.<String, String>getMap("links");
        assertThat(links).containsKeys("description-yaml", "description-json", "problems");
        links.values()
                .forEach(link ->
                        assertThat(given().get(link).statusCode()).as(link).isNotEqualTo(401));
        given().header("Accept", "text/html")
                .header("Accept-Language", "es")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Language", "es")
                .header("Content-Security-Policy", org.hamcrest.Matchers.startsWith("default-src 'none'"))
                .body(org.hamcrest.Matchers.containsString("Empieza aquí"));
    }

    private static void each(String place, BiConsumer<String, JsonNode> check) {
        document().at(place).fields().forEachRemaining(entry -> check.accept(entry.getKey(), entry.getValue()));
    }

    private static List<String> strings(JsonNode list) {
        return strings(list, false);
    }

    private static List<String> strings(JsonNode node, boolean names) {
        var strings = new ArrayList<String>();
        if (names) {
            node.fieldNames().forEachRemaining(strings::add);
        } else {
            node.forEach(value -> strings.add(value.asText()));
        }
        return strings;
    }

    private static String text(JsonNode node) {
        return node.path("description").asText("");
    }
}
