package org.doorway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks on at requests and answers, lets a second pass with each, and notes a value for every property that it sees. */
final class Exchanges {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 300;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEMAS = "#/components/schemas/";

    private final MovableClock clock;
    private final Map<String, Map<String, JsonNode>> seen = new TreeMap<>();

    Exchanges(MovableClock clock) {
        this.clock = clock;
    }

    /**
     * By schema and property. What was not seen in its place is shown as it was seen under the same name elsewhere, or
     * else as something of its kind.
     */
    Map<String, Map<String, JsonNode>> completed() {
        var elsewhere = elsewhere();
        Description.served()
                .document()
                .at("/components/schemas")
                .fields()
                .forEachRemaining(schema -> schema.getValue()
                        .path("properties")
                        .fields()
                        .forEachRemaining(property -> {
                            var known = seen.computeIfAbsent(schema.getKey(), name -> new TreeMap<>());
                            if (!known.containsKey(property.getKey()) && isLeaf(property.getValue())) {
                                Stream.concat(
                                                elsewhere.getOrDefault(property.getKey(), List.of()).stream(),
                                                Stream.ofNullable(ofItsKind(property.getValue())))
                                        .filter(value -> fits(property.getValue(), value))
                                        .findFirst()
                                        .ifPresent(value -> known.put(property.getKey(), value));
                            }
                        }));
        return seen;
    }

    /** By the name of the property alone, as seen or as annotated. */
    private Map<String, List<JsonNode>> elsewhere() {
        var elsewhere = new TreeMap<String, List<JsonNode>>();
        seen.values()
                .forEach(properties -> properties.forEach((name, value) -> elsewhere
                        .computeIfAbsent(name, any -> new ArrayList<>())
                        .add(value)));
        Description.served()
                .document()
                .at("/components/schemas")
                .forEach(schema -> schema.path("properties")
                        .fields()
                        .forEachRemaining(property -> property.getValue()
                                .path("examples")
                                .forEach(example -> elsewhere
                                        .computeIfAbsent(property.getKey(), any -> new ArrayList<>())
                                        .add(example))));
        return elsewhere;
    }

    private static boolean fits(JsonNode schema, JsonNode value) {
        return Description.served().faults(schema, value).isEmpty();
    }

    private static boolean isLeaf(JsonNode property) {
        return !property.has("$ref")
                && !property.has("oneOf")
                && !property.has("anyOf")
                && !property.path("items").has("$ref")
                && !property.path("additionalProperties").has("$ref");
    }

    private static @Nullable JsonNode ofItsKind(JsonNode schema) {
        if (Description.served().types(schema).contains("array")) {
            var one = ofItsKind(schema.path("items"));
            return one == null ? null : NODES.arrayNode().add(one);
        }
        return switch (schema.path("format").asText()) {
            case "uuid" -> NODES.textNode("0198f3a2-7c11-7d3e-9a55-3f1f4b0c4001");
            case "date-time" -> NODES.textNode(Invented.BEGIN.toString());
            case "date" -> NODES.textNode("2026-11-22");
            default -> Description.served().types(schema).contains("boolean") ? NODES.booleanNode(true) : null;
        };
    }

    void see(String method, String path, @Nullable Object body, Answer answer) {
        clock.passes(Duration.ofSeconds(1));
        Description.served().at(method, path).ifPresent(operation -> look(operation, body, answer));
    }

    private void look(Operation operation, @Nullable Object body, Answer answer) {
        if (body != null && answer.status() < 300) {
            look(
                    operation.bodySchema(),
                    body instanceof String text ? Description.parse(text) : JSON.valueToTree(body));
        }
        var type = String.valueOf(answer.header("Content-Type")).split(";")[0];
        if (type.endsWith("json")) {
            var schema =
                    operation.answer(answer.status()).path("content").path(type).path("schema");
            look(schema, Description.parse(answer.body()));
        }
    }

    private void look(JsonNode schema, JsonNode value) {
        var ref = schema.path("$ref").asText("");
        if (ref.startsWith(SCHEMAS)) {
            var name = ref.substring(SCHEMAS.length());
            var known = Description.served().document().at(ref.substring(1));
            known.path("properties").fields().forEachRemaining(property -> {
                var of = value.path(property.getKey());
                if (!of.isMissingNode() && !of.isNull()) {
                    note(name, property.getKey(), of);
                    look(property.getValue(), of);
                }
            });
            look(known, value);
        }
        schema.path("properties")
                .fields()
                .forEachRemaining(property -> look(property.getValue(), value.path(property.getKey())));
        value.forEach(part -> look(value.isArray() ? schema.path("items") : schema.path("additionalProperties"), part));
        for (var choice : new String[] {"oneOf", "anyOf", "allOf"}) {
            schema.path(choice).forEach(one -> {
                if (!value.isMissingNode()
                        && Description.served().faults(one, value).isEmpty()) {
                    look(one, value);
                }
            });
        }
    }

    private void note(String schema, String property, JsonNode value) {
        var isWhole = value.isObject() || (value.isArray() && value.path(0).isObject());
        if (!isWhole && value.toString().length() < LONGEST) {
            seen.computeIfAbsent(schema, name -> new TreeMap<>()).putIfAbsent(property, value);
        }
    }
}
