package org.doorway.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Shows what is sent and answered, as a test has sent and got it: {@code openapi/examples} has a file for each operation,
 * one with a value for each property, and one with a problem for each status.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Late.EXAMPLES)
public class Examples implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> Sheet.json("examples/" + operation.getOperationId() + ".json")
                        .ifPresent(example -> show(operation, example)));
        Sheet.json("examples/properties.json").ifPresent(values -> showProperties(description, values));
        Sheet.json("examples/problems.json")
                .ifPresent(problems -> problems.fields().forEachRemaining(problem -> {
                    var answer = description.getComponents().getResponses().get("Problem" + problem.getKey());
                    if (answer != null) {
                        show(answer.getContent(), "application/problem+json", problem.getValue());
                    }
                }));
    }

    private static void show(Operation operation, JsonNode example) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> show(parameter, example));
        }
        if (operation.getRequestBody() != null && example.has("request")) {
            show(operation.getRequestBody().getContent(), "application/json", example.get("request"));
        }
        example.path("answers").fields().forEachRemaining(answer -> {
            var described = operation.getResponses().getAPIResponse(answer.getKey());
            if (described != null && described.getContent() != null) {
                // The answer to a repeated create shares its content with the first: each has an example of its own.
                described.setContent(copy(described.getContent()));
                answer.getValue()
                        .fields()
                        .forEachRemaining(of -> show(described.getContent(), of.getKey(), of.getValue()));
            }
        });
    }

    private static void show(Parameter parameter, JsonNode example) {
        var in = parameter.getIn() == Parameter.In.PATH ? "path" : "query";
        var value = example.path(in).path(parameter.getName() == null ? "" : parameter.getName());
        if (!value.isMissingNode()) {
            parameter.setExample(Sheet.plain(value));
        }
    }

    private static void show(Content content, String type, JsonNode value) {
        var media = content == null ? null : content.getMediaType(type);
        if (media != null) {
            media.setExample(Sheet.plain(value));
        }
    }

    private static Content copy(Content content) {
        var copy = OASFactory.createContent();
        content.getMediaTypes()
                .forEach((type, media) ->
                        copy.addMediaType(type, OASFactory.createMediaType().schema(media.getSchema())));
        return copy;
    }

    private static void showProperties(OpenAPI description, JsonNode values) {
        description.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, of) -> {
                    var value = values.path(name).path(property);
                    if (of.getExamples() == null && !value.isMissingNode()) {
                        of.setExamples(List.of(Sheet.plain(value)));
                    } else if (of.getExamples() == null && isOneWord(of)) {
                        of.setExamples(of.getEnumeration());
                    }
                });
            }
        });
    }

    private static boolean isOneWord(Schema property) {
        return property.getEnumeration() != null && property.getEnumeration().size() == 1;
    }
}
