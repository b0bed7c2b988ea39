package org.doorway;

import static io.restassured.RestAssured.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service under test says of itself: its OpenAPI description, as a front-end developer reads it. */
public final class Description {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch", "head", "options");
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private static final String WHOLE = "https://doorway.example/schemas";

    private static volatile Description served;

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory;

    private Description(JsonNode document) {
        this.document = document;
        this.factory = factory();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        operations.add(new Operation(
                                this, operation.getKey().toUpperCase(), path.getKey(), operation.getValue()));
                    }
                }));
    }

    /** The description that the running service gives. */
    public static Description served() {
        if (served == null) {
            served = new Description(parse(when().get(address() + "/q/openapi?format=json")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString()));
        }
        return served;
    }

    /** Where the service is: parameters of tests are asked for before the client is told. */
    private static String address() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }

    public JsonNode document() {
        return document;
    }

    /** The ids of the operations whose path looks like this. */
    public static Set<String> idsOf(Pattern path) {
        return served().operations().stream()
                .filter(operation -> path.matcher(operation.path()).find())
                .map(Operation::id)
                .collect(Collectors.toSet());
    }

    List<Operation> operations() {
        return operations;
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findAny()
                .orElseThrow(() -> new AssertionError("There is no operation " + id));
    }

    /** The operation behind a method and an address: of several that fit, the one that leaves least open. */
    Optional<Operation> at(String method, String address) {
        var path = address.split("\\?", 2)[0];
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.answersTo(path))
                .min(Comparator.<Operation>comparingInt(
                                operation -> operation.parametersInPath().size())
                        .thenComparing(operation -> -operation.path().length()));
    }

    /** What a {@code $ref} stands for; anything else stands for itself. */
    JsonNode resolve(JsonNode node) {
        var ref = node.path("$ref").asText("");
        return ref.startsWith("#/components/") && !ref.startsWith("#/components/schemas/")
                ? document.at(ref.substring(1))
                : node;
    }

    /** The types that a schema allows. */
    Set<String> types(JsonNode schema) {
        var ref = schema.path("$ref").asText("").replace("#", "");
        var types = new TreeSet<String>();
        if (!ref.isEmpty()) {
            types.addAll(types(document.at(ref)));
        }
        if (schema.path("type").isTextual()) {
            types.add(schema.path("type").asText());
        }
        schema.path("type").forEach(type -> types.add(type.asText()));
        schema.path("anyOf").forEach(one -> types.addAll(types(one)));
        if (schema.has("oneOf")) {
            types.add("object");
        }
        // Nothing at all may be said of whatever need not be there.
        types.remove("null");
        return types;
    }

    /** Whether not every text fits a schema of a text. */
    boolean isRestricted(JsonNode schema) {
        var ref = schema.path("$ref").asText("").replace("#", "");
        return schema.has("format")
                || schema.has("pattern")
                || schema.has("enum")
                || schema.has("anyOf")
                || (!ref.isEmpty() && isRestricted(document.at(ref)));
    }

    /** What is wrong with a value, held against a schema of the description. Properties that it does not name are. */
    Set<String> faults(JsonNode schema, JsonNode value) {
        return schemas.computeIfAbsent(schema.toString(), text -> compile(schema)).validate(value).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    /** Knows where the schemas of the description are, so that those of all answers refer to one copy of them. */
    private JsonSchemaFactory factory() {
        var whole = JSON.createObjectNode();
        whole.set("$defs", closed(document.at("/components/schemas").deepCopy()));
        // Where JSON Schema itself keeps what is referred to.
        var text = whole.toString().replace("#/components/schemas/", "#/$defs/");
        return JsonSchemaFactory.getInstance(
                VersionFlag.V202012, factory -> factory.schemaLoaders(loaders -> loaders.schemas(Map.of(WHOLE, text))));
    }

    private JsonSchema compile(JsonNode schema) {
        return factory.getSchema(parse(schema.toString().replace("#/components/schemas/", WHOLE + "#/$defs/")), STRICT);
    }

    private static JsonNode closed(JsonNode schemas) {
        schemas.forEach(schema -> {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        });
        return schemas;
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("Not JSON: " + json, notJson);
        }
    }
}
