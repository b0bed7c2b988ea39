package org.doorway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A body with everything in it that its schema names, each of its kind, and all places in it. */
final class WholeBody {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A place in the body, and the schema of what may stand there. */
    record Place(String pointer, JsonNode schema) {}

    private final Description description;
    private final int variant;
    private final List<Place> places = new ArrayList<>();
    private final JsonNode value;
    private int variants = 1;

    private WholeBody(Description description, JsonNode schema, int variant) {
        this.description = description;
        this.variant = variant;
        this.value = value("", schema);
    }

    /** One body for each kind of thing that something in it may be. */
    static List<WholeBody> of(Description description, Operation operation) {
        var bodies = new ArrayList<WholeBody>();
        do {
            bodies.add(new WholeBody(description, operation.bodySchema(), bodies.size()));
        } while (bodies.size() < bodies.get(0).variants);
        return bodies;
    }

    /** All places in it but the body itself. */
    List<Place> places() {
        return places;
    }

    String withNullAt(String pointer) {
        var body = value.deepCopy();
        var around = body.at(parent(pointer));
        if (around instanceof ObjectNode object) {
            object.putNull(name(pointer));
        } else {
            ((ArrayNode) around).setNull(Integer.parseInt(name(pointer)));
        }
        return body.toString();
    }

    String without(String pointer) {
        var body = value.deepCopy();
        ((ObjectNode) body.at(parent(pointer))).remove(name(pointer));
        return body.toString();
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private JsonNode value(String pointer, JsonNode described) {
        var schema = meant(described);
        if (schema.has("properties")) {
            var object = NODES.objectNode();
            schema.path("properties")
                    .fields()
                    .forEachRemaining(property -> object.set(
                            property.getKey(), part(pointer + "/" + property.getKey(), property.getValue())));
            return object;
        }
        var types = description.types(schema);
        if (types.contains("array")) {
            return NODES.arrayNode().add(part(pointer + "/0", schema.path("items")));
        }
        if (types.contains("object")) {
            var key = schema.at("/examples/0").isEmpty()
                    ? "en"
                    : schema.at("/examples/0").fieldNames().next();
            var values = schema.path("additionalProperties");
            return values.isObject()
                    ? NODES.objectNode().set(key, part(pointer + "/" + key, values))
                    : NODES.objectNode();
        }
        return example(schema, types.iterator().next());
    }

    private JsonNode part(String pointer, JsonNode schema) {
        places.add(new Place(pointer, schema));
        return value(pointer, schema);
    }

    /** What a schema refers to; of several, the one that is meant in this body, and never nothing. */
    private JsonNode meant(JsonNode schema) {
        if (schema.has("$ref")) {
            return meant(description.document().at(schema.path("$ref").asText().substring(1)));
        }
        var choices = StreamSupport.stream(
                        (schema.has("oneOf") ? schema.path("oneOf") : schema.path("anyOf")).spliterator(), false)
                .filter(one -> !one.path("type").asText().equals("null"))
                .toList();
        variants = Math.max(variants, choices.size());
        return choices.isEmpty() ? schema : meant(choices.get(variant % choices.size()));
    }

    private static JsonNode example(JsonNode schema, String type) {
        if (schema.path("examples").has(0)) {
            return schema.at("/examples/0");
        }
        if (schema.has("enum")) {
            return schema.at("/enum/0");
        }
        return switch (type) {
            case "boolean" -> NODES.booleanNode(true);
            case "integer", "number" -> NODES.numberNode(1);
            default -> NODES.textNode("main");
        };
    }
}
