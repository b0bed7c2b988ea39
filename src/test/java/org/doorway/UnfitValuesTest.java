package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doorway.platform.identity.Roles.COUNSELOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.doorway.packaged.HttpLine;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What does not fit, into every property of every body and into every parameter of every path. Read from the API
 * description, so that a new operation is tried as soon as there is one.
 */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnfitValuesTest {
    /** A value of each type of JSON, and of texts some that are nothing in particular. */
    private static final Map<String, String> VALUES = values();

    private final Description description = Description.served();
    private final SoftAssertions softly = new SoftAssertions();
    private final Map<String, CentreApi> people = new HashMap<>();

    private static Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("-7000000000", "integer");
        values.put("1.5", "number");
        values.put("true", "boolean");
        values.put("\"\\u0000\"", "string");
        values.put("{\"unheardOf\": 1}", "object");
        values.put("[7, null, {}]", "array");
        values.put("\"\"", "empty");
        return values;
    }

    static Stream<Operation> operationsWithBodies() {
        return Description.served().operations().stream().filter(Operation::hasBody);
    }

    static Stream<Operation> operationsThatReplace() {
        return operationsWithBodies().filter(Operation::replaces);
    }

    static Stream<Operation> operationsAboutSomething() {
        return Description.served().operations().stream()
                .filter(operation -> !operation.parametersInPath().isEmpty() && operation.isSecured());
    }

    /** The same value into all properties at once: each of the faults is named. */
    @ParameterizedTest
    @MethodSource("operationsWithBodies")
    void into_every_property(Operation operation) {
        VALUES.forEach((value, type) -> {
            var names = operation.bodyProperties().entrySet().stream()
                    .filter(property -> !fits(property.getValue(), type))
                    .map(Map.Entry::getKey)
                    .toList();
            if (names.isEmpty() || isAnsweredOneByOne(operation, value)) {
                return;
            }
            var answer = send(
                    operation,
                    names.stream()
                            .map(name -> "\"%s\": %s".formatted(name, value))
                            .collect(Collectors.joining(", ", "{", "}")));
            softly.assertThat(answer.status()).as("%s: %s", operation, value).isEqualTo(422);
            var pointers = answer.<List<String>>get("errors.pointer");
            for (var name : names) {
                softly.assertThat(pointers)
                        .as("%s, %s: %s %s", operation, name, value, answer.body())
                        .anyMatch(pointer -> pointer.equals("/" + name) || pointer.startsWith("/" + name + "/"));
            }
        });
        softly.assertAll();
    }

    /** It means the same as nothing at all where it is described, and is a fault everywhere else, however deep inside. */
    @ParameterizedTest
    @MethodSource("operationsWithBodies")
    void null_into_every_place(Operation operation) {
        for (var body : WholeBody.of(description, operation)) {
            for (var place : body.places()) {
                if (isOfAnOperationOfABatch(operation, place.pointer())) {
                    continue;
                }
                var faults = faults(operation, body.withNullAt(place.pointer()));
                if (description.faults(place.schema(), NullNode.instance).isEmpty()) {
                    softly.assertThat(faults)
                            .as("%s: null at %s", operation, place.pointer())
                            .isEqualTo(faults(operation, body.without(place.pointer())));
                } else {
                    softly.assertThat(faults)
                            .as("%s: null at %s", operation, place.pointer())
                            .contains(place.pointer());
                }
            }
        }
        softly.assertAll();
    }

    private Set<String> faults(Operation operation, String body) {
        var answer = send(operation, body);
        assertThat(answer.status()).as("%s: %s", operation, body).isLessThan(500);
        List<String> pointers = answer.status() == 422 ? answer.get("errors.pointer") : List.of();
        return pointers == null ? Set.of() : Set.copyOf(pointers);
    }

    /** These are answered one by one. */
    private static boolean isOfAnOperationOfABatch(Operation operation, String pointer) {
        return operation.id().equals("sendBatch") && pointer.startsWith("/operations/");
    }

    @ParameterizedTest
    @MethodSource("operationsWithBodies")
    void instead_of_a_body(Operation operation) {
        for (var body : List.of("null", "[{}]", "7")) {
            send(operation, body).isFaultyAt("");
        }
        for (var body : List.of("{", "{}{}", " ", "{\"a\": 1, \"a\": 1}")) {
            send(operation, body).isRefused(400, "malformed-json");
        }
    }

    /** Told before any of it is sent: one that is sent is tried with visits. */
    @ParameterizedTest
    @MethodSource("operationsWithBodies")
    void a_body_of_more_than_anything_here_needs(Operation operation) throws IOException {
        var most = operation.id().equals("sendBatch") ? 4 : 1;
        try (var line = HttpLine.open(RestAssured.port)) {
            line.send(
                    "%s /api/v1%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(operation.method(), path(operation, "nothing-here"), most * 1024 * 1024 + 1)
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = line.answer();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.json().getString("type")).isEqualTo("/api/v1/problems/too-large");
        }
    }

    @ParameterizedTest
    @MethodSource("operationsThatReplace")
    void no_body_at_all_where_something_is_replaced(Operation operation) {
        send(operation, "").isRefused(400, "malformed-json");
    }

    @ParameterizedTest
    @MethodSource("operationsWithBodies")
    void as_another_type_of_content(Operation operation) {
        var answer = new Answer(who(operation)
                .asking()
                .contentType("text/plain")
                .body("{}")
                .request(Method.valueOf(operation.method()), path(operation, "nothing-here")));
        answer.isRefused(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @MethodSource("operationsAboutSomething")
    void into_every_path(Operation operation) {
        for (var value : List.of(
                "nothing-here",
                "a%00b",
                "..%2F..%2Fsites",
                "%F0%9F%A6%8A",
                "x".repeat(2000),
                "'%20OR%20''='",
                "1-1-1-1-1",
                "%C3%28")) {
            var answer = send(operation, path(operation, value), bodyThatWorks(operation));
            // Deleting what there is not is no mistake, a heading may have almost any code, and a body that names
            // something unknown is faulty before anybody looks for what it is about.
            softly.assertThat(answer.status())
                    .as("%s with %s: %s", operation, value, answer.body())
                    .isIn(200, 204, 404, 422);
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("everyGet")
    void into_every_query(Operation operation) {
        operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .forEach(name -> {
                    for (var value :
                            List.of("%00", "%E2%80%AE", "x".repeat(2000), "%F0%9F%A6%8A", "'%20OR%20''='", "%C3%28")) {
                        var answer = who(operation)
                                .gets(path(operation, UUID.randomUUID().toString()) + "?" + name + "=" + value);
                        softly.assertThat(answer.status())
                                .as("%s?%s=%s: %s", operation, name, value, answer.body())
                                .isIn(404, 422);
                    }
                });
        who(operation)
                .gets(path(operation, UUID.randomUUID().toString()) + "?unheardOf=1")
                .isFaultyAt("?unheardOf");
        softly.assertAll();
    }

    static Stream<Operation> everyGet() {
        return Description.served().operations().stream()
                .filter(operation -> operation.method().equals("GET") && operation.isSecured());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"xml", "application/pdf", "text/html;q=0.9", ";;", "*", "application/json;q=nonsense", "\u00E9"})
    void as_a_format_that_is_wanted(String format) {
        for (var path : List.of("/sites", "/visits/" + UUID.randomUUID())) {
            var answer = CentreApi.as(COUNSELOR).saying("Accept", format).gets(path);
            assertThat(answer.status()).as(path).isIn(200, 400, 404, 406);
            if (answer.status() != 200) {
                answer.shows("status", answer.status());
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            }
        }
    }

    static Stream<Operation> everyOperation() {
        return Description.served().operations().stream();
    }

    /** What has an ending is what its ending says, whatever is accepted. */
    @ParameterizedTest
    @MethodSource("everyOperation")
    void as_a_type_of_content_that_nothing_is(Operation operation) {
        var isNamed = operation.path().contains(".");
        assertThat(accepting("application/x-nothing", operation).status() == 406)
                .as(operation.toString())
                .isEqualTo(operation.documents(406) && !isNamed);
    }

    /** A generated client of what answers without a body accepts nothing but problems. */
    @ParameterizedTest
    @MethodSource("everyOperation")
    void as_nothing_but_a_problem(Operation operation) {
        assertThat(accepting("application/problem+json", operation).status())
                .as(operation.toString())
                .isNotEqualTo(406);
    }

    private Answer accepting(String type, Operation operation) {
        var person = operation.isSecured() ? who(operation) : CentreApi.as(COUNSELOR);
        return new Answer(person.saying("Accept", type)
                .asking()
                .body("[]")
                .request(Method.valueOf(operation.method()), path(operation, "nothing-here")));
    }

    @Test
    void as_another_method() {
        for (var method : List.of(Method.PATCH, Method.DELETE, Method.PUT)) {
            var answer = new Answer(CentreApi.as(COUNSELOR).asking().request(method, "/visits"));
            answer.isRefused(405, "method-not-allowed");
        }
    }

    @Test
    void as_a_path_that_there_is_not() {
        for (var path :
                List.of("/nothing-here", "/visits/", "/visits/a/b/c/d", "/Visits", "/visits;a=b/x", "//", "/%00")) {
            var answer = CentreApi.as(COUNSELOR).gets(path);
            assertThat(answer.status()).as(path).isIn(200, 401, 403, 404, 405, 422);
            if (answer.status() != 200) {
                assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
            }
        }
    }

    private Answer send(Operation operation, String body) {
        return send(operation, path(operation, "nothing-here"), body);
    }

    private Answer send(Operation operation, String path, String body) {
        return who(operation).sends(Method.valueOf(operation.method()), path, operation.hasBody() ? body : null);
    }

    /** One person a test: signing a token takes longer than most requests. */
    private CentreApi who(Operation operation) {
        return people.computeIfAbsent(
                operation.roles().contains(COUNSELOR)
                        ? COUNSELOR
                        : operation.roles().iterator().next(),
                CentreApi::as);
    }

    /** Ids are ids, so that a body is looked at before anything is looked for. */
    private static String path(Operation operation, String code) {
        return operation
                .pathWith(name -> operation.isId(name) && code.equals("nothing-here")
                        ? UUID.randomUUID().toString()
                        : code)
                .replaceFirst("^/api/v1", "");
    }

    private static String bodyThatWorks(Operation operation) {
        return operation.hasBody() ? operation.bodyExamples().get(0).toString() : "";
    }

    /** What is wrong with an operation of a batch is said with its result. */
    private static boolean isAnsweredOneByOne(Operation operation, String value) {
        return operation.id().equals("sendBatch") && value.startsWith("[");
    }

    private boolean fits(JsonNode schema, String type) {
        var types = description.types(schema);
        if (type.equals("empty")) {
            // An empty text is a text like any other, where it need not be a certain one.
            return types.equals(Set.of("string")) && !description.isRestricted(schema);
        }
        // Texts that cannot be kept, objects of nothing and lists of anything fit nowhere.
        return switch (type) {
            case "boolean", "number" -> types.contains(type);
            default -> false;
        };
    }
}
