package org.doorway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Schemas that say what is read and written, in a way that every generator of clients understands. */
@QuarkusTest
@WithTestResource(TestCentre.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShapeOfSchemasTest {
    /** Words that no type may be called in the languages that clients are generated for. */
    private static final Set<String> RESERVED = Set.of(
            "Void",
            "Object",
            "String",
            "List",
            "Map",
            "Set",
            "Error",
            "Exception",
            "Function",
            "Type",
            "Model",
            "Client",
            "Configuration",
            "Response",
            "Request",
            "Operation",
            "Enum",
            "Class",
            "Record",
            "Date",
            "File",
            "Unit",
            "Any");

    private final SoftAssertions softly = new SoftAssertions();

    private static JsonNode schemas() {
        return Description.served().document().at("/components/schemas");
    }

    /** What begins with "is" or "get" in a record would be described, and be refused when it is sent. */
    @Test
    void every_property_is_a_component_of_a_record() {
        var records = recordsByName();
        var variants = variants();
        schemas().fields().forEachRemaining(schema -> {
            var properties = names(schema.getValue().path("properties"));
            var isPage = properties.equals(Set.of("items", "next"));
            if (!properties.isEmpty() && !isPage) {
                var whole = variants.getOrDefault(schema.getKey(), schema.getKey());
                softly.assertThat(records.getOrDefault(whole, List.of()))
                        .as("The record of %s, which has %s", schema.getKey(), properties)
                        .anyMatch(components -> variants.containsKey(schema.getKey())
                                ? components.containsAll(properties)
                                : components.equals(properties));
            }
        });
        softly.assertAll();
    }

    @Test
    void no_name_is_one_that_clients_cannot_have() {
        var names = names(schemas());
        assertThat(names).doesNotContainAnyElementsOf(RESERVED);
        assertThat(names).allMatch(name -> name.matches("[A-Z][A-Za-z]*"));
        // Go makes a function NewVisit of the type Visit.
        assertThat(names).noneMatch(name -> name.startsWith("New") && !name.equals("New"));
        assertThat(names.stream().map(name -> name.toLowerCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void beside_a_reference_there_are_only_words() {
        var beside = new TreeSet<String>();
        each(Description.served().document(), node -> {
            if (node.has("$ref")) {
                node.fieldNames().forEachRemaining(beside::add);
            }
        });
        assertThat(beside).isSubsetOf("$ref", "description", "summary", "examples");
    }

    @Test
    void an_unknown_property_of_a_request_is_described_as_a_fault() {
        for (var name : ofRequests()) {
            var schema = schemas().path(name);
            if (schema.has("properties")) {
                softly.assertThat(schema.path("additionalProperties").asText())
                        .as(name)
                        .isEqualTo("false");
            }
        }
        softly.assertAll();
    }

    @Test
    void what_a_request_may_leave_out_may_be_null() {
        var description = Description.served();
        var nothing = Description.parse("null");
        for (var name : ofRequests()) {
            var schema = schemas().path(name);
            var required = new HashSet<String>();
            schema.path("required").forEach(property -> required.add(property.asText()));
            schema.path("properties")
                    .fields()
                    .forEachRemaining(property -> softly.assertThat(description
                                    .faults(property.getValue(), nothing)
                                    .isEmpty())
                            .as("%s.%s may be null", name, property.getKey())
                            .isEqualTo(!required.contains(property.getKey())));
        }
        softly.assertAll();
    }

    /** The body of an operation that a phone sends is limited as it is online. */
    @Test
    void everything_in_a_request_says_how_long_it_may_be() {
        for (var name : ofRequests()) {
            schemas()
                    .path(name)
                    .path("properties")
                    .fields()
                    .forEachRemaining(property -> holdLimits(name + "." + property.getKey(), property.getValue()));
        }
        softly.assertAll();
    }

    private void holdLimits(String where, JsonNode schema) {
        var types = Description.served().types(schema);
        if (schema.has("anyOf") || schema.has("$ref") || where.equals("SentOperation.body")) {
            return;
        }
        if (types.contains("string") && !schema.has("enum") && !schema.has("format")) {
            softly.assertThat(schema.has("maxLength")
                            || isBounded(schema.path("pattern").asText()))
                    .as(where)
                    .isTrue();
        }
        if (types.contains("array")) {
            softly.assertThat(schema.has("maxItems")).as(where).isTrue();
            holdLimits(where + "/items", schema.path("items"));
        }
        if (types.contains("object")) {
            softly.assertThat(schema.has("maxProperties")).as(where).isTrue();
            holdLimits(where + "/values", schema.path("additionalProperties"));
        }
    }

    /** Whether a pattern that is for the whole of a text says how often each of its characters may come. */
    private static boolean isBounded(String pattern) {
        return pattern.startsWith("^")
                && !pattern.replaceAll("\\\\.|\\[[^]]*]", "x").matches(".*([*+]|\\{\\d+,}).*");
    }

    @Test
    void one_address_answers_with_one_type_of_content() {
        for (var operation : Description.served().operations()) {
            var types = names(operation.content(200));
            types.remove("application/octet-stream");
            softly.assertThat(types).as(operation.toString()).hasSizeLessThan(2);
        }
        softly.assertAll();
    }

    private static Set<String> ofRequests() {
        var found = new TreeSet<String>();
        Description.served().operations().forEach(operation -> reach(operation.bodySchema(), found));
        return found;
    }

    private static void reach(JsonNode schema, Set<String> found) {
        each(schema, node -> {
            var name = node.path("$ref").asText("").replaceFirst(".*/", "");
            if (!name.isEmpty() && found.add(name)) {
                reach(schemas().path(name), found);
            }
        });
    }

    private static void each(JsonNode node, java.util.function.Consumer<JsonNode> look) {
        look.accept(node);
        node.forEach(child -> each(child, look));
    }

    /** Schemas that are one record with a certain value of one property, by the name of the whole. */
    private static Map<String, String> variants() {
        var variants = new HashMap<String, String>();
        schemas()
                .fields()
                .forEachRemaining(schema -> schema.getValue()
                        .at("/discriminator/mapping")
                        .forEach(ref -> variants.put(ref.asText().replaceFirst(".*/", ""), schema.getKey())));
        return variants;
    }

    private static Map<String, List<Set<String>>> recordsByName() {
        var records = new HashMap<String, List<Set<String>>>();
        House.CLASSES.stream()
                .filter(JavaClass::isRecord)
                .map(JavaClass::reflect)
                .forEach(type -> {
                    var named = type.getAnnotation(Schema.class);
                    var name = named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
                    records.computeIfAbsent(name, key -> new ArrayList<>()).add(components(type));
                });
        return records;
    }

    private static Set<String> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JsonNode node) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
