package org.doorway.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.links.Link;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Leads from what is answered to what can be done with it: from a visit to its lines and its departure, from a page to
 * the next one. An answer leads to every operation below the address of what it shows.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Late.LINKS)
public class Links implements OASFilter {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OF_ONE = Pattern.compile("[^{]+/\\{(\\w+)}");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var operations = new LinkedHashMap<Operation, String>();
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().values().forEach(operation -> operations.put(operation, path)));
        operations.forEach((reading, path) -> {
            var one = OF_ONE.matcher(path);
            var shown = schema(reading.getResponses().getAPIResponse("200"));
            if (shown != null
                    && one.matches()
                    && reading.getRequestBody() == null
                    && isRead(description, path, reading)) {
                if (has(description, shown, one.group(1))) {
                    var below = below(description, operations, path, shown);
                    operations.keySet().forEach(operation -> lead(operation, shown, below));
                }
            }
        });
        operations.keySet().forEach(operation -> leadOn(description, operation));
    }

    private static boolean isRead(OpenAPI description, String path, Operation operation) {
        return description.getPaths().getPathItem(path).getGET() == operation;
    }

    /** The links to all operations on what stands at this path, and on its parts. */
    private static Map<String, Link> below(
            OpenAPI description, Map<Operation, String> operations, String path, String shown) {
        var name = path.substring(path.indexOf('{') + 1, path.length() - 1);
        var links = new LinkedHashMap<String, Link>();
        operations.forEach((operation, at) -> {
            var parameters =
                    PARAMETER.matcher(at).results().map(found -> found.group(1)).toList();
            // A line of a visit stands in its "lines"; the first of them shows where.
            var isPart = parameters.size() == 2 && has(description, shown, parameters.get(1) + "s");
            if (at.startsWith(path) && (parameters.size() == 1 || isPart)) {
                var id = operation.getOperationId();
                var link = OASFactory.createLink()
                        .operationId(id)
                        .description(operation.getSummary() + ".")
                        .addParameter(name, "$response.body#/" + name);
                if (isPart) {
                    link.addParameter(parameters.get(1), "$response.body#/" + parameters.get(1) + "s/0/id");
                }
                description.getComponents().addLink(id, link);
                links.put(id, OASFactory.createLink().ref("#/components/links/" + id));
            }
        });
        return links;
    }

    private static void lead(Operation operation, String shown, Map<String, Link> links) {
        for (var status : List.of("200", "201", "202")) {
            var answer = operation.getResponses().getAPIResponse(status);
            if (shown.equals(schema(answer))) {
                links.forEach((id, link) -> {
                    if (!id.equals(operation.getOperationId())) {
                        answer.addLink(id, link);
                    }
                });
            }
        }
    }

    private static void leadOn(OpenAPI description, Operation operation) {
        var answer = operation.getResponses().getAPIResponse("200");
        var page = schema(answer);
        if (page != null && isInPages(operation) && has(description, page, "next")) {
            answer.addLink(
                    "nextPage",
                    OASFactory.createLink()
                            .operationId(operation.getOperationId())
                            .description("The page behind this one, where there is one.")
                            .parameters(onThis(operation)));
        }
    }

    /** What is short stands on one page and leads nowhere. */
    private static boolean isInPages(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "after".equals(parameter.getName()));
    }

    private static Map<String, Object> onThis(Operation operation) {
        var parameters = new LinkedHashMap<String, Object>();
        for (var parameter : operation.getParameters()) {
            if (parameter.getIn() == Parameter.In.PATH) {
                parameters.put(parameter.getName(), "$request.path." + parameter.getName());
            }
        }
        parameters.put("after", "$response.body#/next");
        return parameters;
    }

    private static boolean has(OpenAPI description, String reference, String property) {
        var schema = description.getComponents().getSchemas().get(PlainSchemas.name(reference));
        return schema != null
                && schema.getProperties() != null
                && schema.getProperties().containsKey(property);
    }

    private static @Nullable String schema(@Nullable APIResponse answer) {
        var json = answer == null || answer.getContent() == null
                ? null
                : answer.getContent().getMediaType("application/json");
        return json == null || json.getSchema() == null
                ? null
                : json.getSchema().getRef();
    }
}
