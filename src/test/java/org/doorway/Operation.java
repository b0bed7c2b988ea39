package org.doorway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One operation of the {@link Description}. */
record Operation(Description description, String method, String path, JsonNode node) {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Pattern> ADDRESSES = new ConcurrentHashMap<>();

    String id() {
        return node.path("operationId").asText();
    }

    boolean isSecured() {
        return node.path("security").size() > 0;
    }

    /** The roles that may call it: the scopes of its one security requirement. */
    Set<String> roles() {
        var roles = new TreeSet<String>();
        node.path("security")
                .forEach(requirement ->
                        requirement.forEach(scopes -> scopes.forEach(scope -> roles.add(scope.asText()))));
        return roles;
    }

    boolean hasBody() {
        return node.has("requestBody");
    }

    /** Whether its body takes the place of what is stored. */
    boolean replaces() {
        return hasBody() && Set.of("PUT", "PATCH").contains(method);
    }

    JsonNode bodySchema() {
        return node.at("/requestBody/content/application~1json/schema");
    }

    Map<String, JsonNode> bodyProperties() {
        var ref = bodySchema().path("$ref").asText("").replace("#", "");
        var properties = new LinkedHashMap<String, JsonNode>();
        description
                .document()
                .at(ref)
                .path("properties")
                .fields()
                .forEachRemaining(property -> properties.put(property.getKey(), property.getValue()));
        return properties;
    }

    /** Whole bodies, as examples: of the operation, or else of its schema. */
    List<JsonNode> bodyExamples() {
        var examples = new ArrayList<JsonNode>();
        var whole = node.at("/requestBody/content/application~1json");
        whole.path("examples").forEach(example -> examples.add(example.path("value")));
        if (whole.has("example")) {
            examples.add(whole.path("example"));
        }
        var ref = bodySchema().path("$ref").asText("").replace("#", "");
        (ref.isEmpty() ? bodySchema() : description.document().at(ref))
                .path("examples")
                .forEach(examples::add);
        return examples.stream().distinct().toList();
    }

    List<JsonNode> parameters() {
        var parameters = new ArrayList<JsonNode>();
        node.path("parameters").forEach(parameter -> parameters.add(description.resolve(parameter)));
        return parameters;
    }

    boolean takesIfMatch() {
        return takes("If-Match");
    }

    /** Whether it has a parameter of this name, wherever it stands. */
    boolean takes(String name) {
        return parameters().stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(name));
    }

    /** Whether a parameter of the path is an id, or else a code. */
    boolean isId(String parameter) {
        return parameters().stream()
                .filter(known -> known.path("name").asText().equals(parameter))
                .anyMatch(known -> known.at("/schema/format").asText().equals("uuid"));
    }

    List<String> parametersInPath() {
        return PARAMETER.matcher(path).results().map(match -> match.group(1)).toList();
    }

    String pathWith(Function<String, String> values) {
        return PARAMETER.matcher(path).replaceAll(match -> values.apply(match.group(1)));
    }

    boolean answersTo(String asked) {
        return ADDRESSES
                .computeIfAbsent(
                        path,
                        template -> Pattern.compile(PARAMETER.matcher(template).replaceAll("[^/]+")))
                .matcher(asked)
                .matches();
    }

    boolean documents(int status) {
        return node.path("responses").has(Integer.toString(status));
    }

    JsonNode answer(int status) {
        return description.resolve(node.path("responses").path(Integer.toString(status)));
    }

    /** The types of content that an answer can have, with their schemas. */
    JsonNode content(int status) {
        return answer(status).path("content");
    }

    /** Under which operation this document is described as another type of content. */
    Optional<Operation> as(String type) {
        return description.operations().stream()
                .filter(file ->
                        file.path().startsWith(path + ".") && file.content(200).has(type))
                .findAny();
    }

    /** The names of the properties of what it answers as JSON. */
    Set<String> answerProperties(int status) {
        var ref = answer(status)
                .at("/content/application~1json/schema/$ref")
                .asText("")
                .replace("#", "");
        var names = new TreeSet<String>();
        if (!ref.isEmpty()) {
            description.document().at(ref).path("properties").fieldNames().forEachRemaining(names::add);
        }
        return names;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
