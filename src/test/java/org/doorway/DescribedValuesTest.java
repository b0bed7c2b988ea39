package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an operation describes is what it takes: each word of each of its enums, and none of those that the same parameter
 * has elsewhere.
 */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class DescribedValuesTest {
    /** A layout that may be of any kind of period that some layout may be of. */
    private static final Map<String, String> PATH = Map.of("/api/v1/reports/templates/{code}", "sharp-core");

    /** One person a role: signing a token takes longer than most requests. */
    private static final Map<String, CentreApi> PEOPLE = new ConcurrentHashMap<>();

    private final Description description = Description.served();
    private final SoftAssertions softly = new SoftAssertions();

    static Stream<Operation> operationsWithWords() {
        return Description.served().operations().stream()
                .filter(operation -> !wordParameters(operation).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("operationsWithWords")
    void each_word_of_a_parameter_is_taken_and_no_other(Operation operation) {
        for (var parameter : wordParameters(operation)) {
            var name = parameter.path("name").asText();
            var own = words(parameter);
            var others = elsewhere(name);
            others.removeAll(own);
            others.add("unheard_of");
            own.forEach(word -> softly.assertThat(faults(operation, name, word))
                    .as("%s?%s=%s", operation, name, word)
                    .doesNotContain("?" + name));
            others.forEach(word -> softly.assertThat(faults(operation, name, word))
                    .as("%s?%s=%s is described nowhere", operation, name, word)
                    .contains("?" + name));
        }
        softly.assertAll();
    }

    @Test
    void each_kind_of_report_takes_what_is_described_for_it_and_nothing_else() {
        holdKinds("WantedReport", "/report-runs", "\"trend\": 99, \"period\": {\"fiscalYearStart\": 99}");
        softly.assertAll();
    }

    @Test
    void each_kind_of_publication_takes_what_is_described_for_it_and_nothing_else() {
        holdKinds("PublicReport", "/publications", "\"from\": \"1999-01-01\"");
        softly.assertAll();
    }

    /** @param faulty a part of the request that makes sure that nothing comes of it */
    private void holdKinds(String schema, String path, String faulty) {
        var mapping = schema(schema).at("/discriminator/mapping");
        var properties = new TreeSet<String>();
        var values = new TreeSet<String>();
        mapping.forEach(ref -> resolved(ref.asText())
                .path("properties")
                .fields()
                .forEachRemaining(property -> {
                    properties.add(property.getKey());
                    values.addAll(valuesOf(property.getKey(), property.getValue()));
                }));
        assertThat(mapping).hasSizeGreaterThan(3);
        for (var kind : wordsOfAll("kind")) {
            var own = mapping.has(kind) ? resolved(mapping.path(kind).asText()).path("properties") : null;
            var answer = pointers(path, "\"kind\": \"%s\", %s".formatted(kind, faulty));
            softly.assertThat(answer.contains("/report/kind"))
                    .as("kind %s", kind)
                    .isEqualTo(own == null);
            if (own != null) {
                values.forEach(value -> holdValue(kind, value, own, path, faulty));
            }
        }
    }

    private void holdValue(String kind, String value, JsonNode own, String path, String faulty) {
        var name = value.substring(1, value.indexOf('"', 1));
        var pointers = pointers(path, "\"kind\": \"%s\", %s, %s".formatted(kind, faulty, value));
        var isDescribed = own.has(name) && valuesOf(name, own.path(name)).contains(value);
        softly.assertThat(pointers.contains("/report/" + name))
                .as("kind %s with %s", kind, value)
                .isNotEqualTo(isDescribed);
    }

    /** Each word of a property, as it stands in a body. */
    private List<String> valuesOf(String name, JsonNode property) {
        return name.equals("kind")
                ? List.of()
                : wordsOf(property).stream()
                        .map(word -> "\"%s\": \"%s\"".formatted(name, word))
                        .toList();
    }

    private List<String> pointers(String path, String report) {
        var answer = PEOPLE.computeIfAbsent(MANAGER, CentreApi::as).posts(path, "{\"report\": {" + report + "}}");
        answer.is(422);
        return answer.get("errors.pointer");
    }

    private List<String> faults(Operation operation, String name, String word) {
        var path = operation
                .pathWith(parameter -> PATH.getOrDefault(
                        operation.path().replaceFirst("\\..*$", ""),
                        UUID.randomUUID().toString()))
                .replaceFirst("^/api/v1", "");
        var role = operation.isSecured() ? operation.roles().iterator().next() : MANAGER;
        var answer = PEOPLE.computeIfAbsent(role, CentreApi::as).gets(path + "?" + name + "=" + word);
        List<String> pointers = answer.status() == 422 ? answer.get("errors.pointer") : List.of();
        return Objects.requireNonNullElse(pointers, List.of());
    }

    private static List<JsonNode> wordParameters(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query")
                        && !new DescribedValuesTest().words(parameter).isEmpty())
                .toList();
    }

    private List<String> words(JsonNode parameter) {
        return wordsOf(parameter.path("schema"));
    }

    private List<String> wordsOf(JsonNode schema) {
        var words = new ArrayList<String>();
        (schema.has("$ref") ? resolved(schema.path("$ref").asText()) : schema)
                .path("enum")
                .forEach(word -> words.add(word.asText()));
        schema.path("anyOf").forEach(one -> words.addAll(wordsOf(one)));
        return words;
    }

    private TreeSet<String> elsewhere(String name) {
        var words = new TreeSet<String>();
        description
                .operations()
                .forEach(operation -> operation.parameters().stream()
                        .filter(parameter -> parameter.path("name").asText().equals(name))
                        .forEach(parameter -> words.addAll(words(parameter))));
        return words;
    }

    private TreeSet<String> wordsOfAll(String property) {
        var words = new TreeSet<String>();
        description
                .document()
                .at("/components/schemas")
                .forEach(
                        schema -> words.addAll(wordsOf(schema.path("properties").path(property))));
        return words;
    }

    private JsonNode schema(String name) {
        return description.document().at("/components/schemas/" + name);
    }

    private JsonNode resolved(String ref) {
        return description.document().at(ref.substring(1));
    }
}
