package org.doorway.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Adds to the generated description what follows from the conventions and is therefore annotated nowhere: the problems
 * that an operation can answer, the 200 of a repeated create, the headers, and enums as JSON spells them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.ANSWERS)
public class CommonAnswers implements OASFilter {
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(
            Map.entry("400", "What was sent is not JSON, or nothing was sent where something is replaced."),
            Map.entry("401", "No access token, or none that is valid."),
            Map.entry("403", "Your role may not do this, or your token does not cover the site."),
            Map.entry("404", "There is nothing here, or nothing that you may know about."),
            Map.entry("406", "You accept nothing that this is offered as; the problem says what it is offered as."),
            Map.entry("409", "It conflicts with what is stored."),
            Map.entry("410", "What it refers to is not kept any more; the problem says what to do instead."),
            Map.entry("412", "Somebody changed it since you read it; the answer's ETag is the current one."),
            Map.entry("413", "The body is too large."),
            Map.entry("415", "The body is not declared as JSON, or is packed in a way that is not understood."),
            Map.entry("422", "Well-formed but wrong; every fault is listed."),
            Map.entry("429", "Too many codes that lead to nobody; Retry-After says when to try again."),
            Map.entry("503", "The service cannot answer just now; Retry-After says when to try again.")));

    private static final DotName ANSWERS = DotName.createSimple(Answers.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    /** What operations say of their answers, by their id. */
    private final Map<String, AnnotationInstance> said;

    public CommonAnswers(IndexView index) {
        said = index.getAnnotations(ANSWERS).stream()
                .collect(Collectors.toMap(
                        answers -> answers.target()
                                .asMethod()
                                .annotation(OPERATION)
                                .value("operationId")
                                .asString(),
                        Function.identity(),
                        // The index is made of several, and names what stands in two of them twice.
                        (one, same) -> one));
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var components = description.getComponents();
        PROBLEMS.forEach((status, text) -> components.addResponse("Problem" + status, problem(status, text)));
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    complete(path, method, operation);
                    DescribedHeaders.complete(description, operation, method);
                }));
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(value -> (Object) value.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        return schema;
    }

    private static APIResponse problem(String status, String text) {
        var content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
        var answer = OASFactory.createAPIResponse().description(text).content(content);
        if (status.equals("503") || status.equals("429")) {
            answer.addHeader(
                    "Retry-After",
                    OASFactory.createHeader()
                            .description("Seconds to wait before trying again.")
                            .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        }
        return answer;
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        var answers = operation.getResponses();
        var accepted = answers.getAPIResponse("202");
        var success = accepted == null ? answers.getAPIResponse("201") : accepted;
        if (success != null && !answers.hasAPIResponse("200")) {
            answers.addAPIResponse(
                    "200",
                    OASFactory.createAPIResponse()
                            .description("What an earlier request with this id and content has stored.")
                            .content(success.getContent()));
        }
        var body = operation.getRequestBody() != null;
        var isChange = method != PathItem.HttpMethod.GET;
        var needed = new LinkedHashMap<String, Boolean>();
        var secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        needed.put("400", body);
        needed.put("401", secured);
        needed.put("403", secured);
        needed.put("404", path.contains("{"));
        needed.put("409", success != null || (isChange && path.contains("{")));
        needed.put("410", false);
        // What is new has no version yet.
        var isNew = success != null && method == PathItem.HttpMethod.POST;
        needed.put("412", isChange && path.contains("{") && !isNew);
        needed.put("413", body);
        needed.put("415", body);
        // Of an operation without parameters, too: query parameters that it does not have are faults.
        needed.put("422", true);
        needed.put("503", true);
        statuses(operation, "also").forEach(status -> needed.put(status, true));
        statuses(operation, "never").forEach(status -> needed.put(status, false));
        needed.forEach((status, is) -> {
            if (is && !isDescribed(answers.getAPIResponse(status))) {
                answers.addAPIResponse(
                        status, OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status));
            }
        });
        if (needed.getOrDefault("412", false)) {
            operation.addParameter(ifMatch());
        }
    }

    private Stream<String> statuses(Operation operation, String which) {
        var answers = said.get(operation.getOperationId());
        var statuses = answers == null ? null : answers.value(which);
        return statuses == null
                ? Stream.of()
                : Arrays.stream(statuses.asIntArray()).mapToObj(Integer::toString);
    }

    /** What the platform adds by itself says "Not Allowed" and not what the answer looks like. */
    private static boolean isDescribed(@Nullable APIResponse answer) {
        return answer != null && (answer.getRef() != null || answer.getContent() != null);
    }

    private static Parameter ifMatch() {
        return OASFactory.createParameter()
                .name("If-Match")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("The ETag that you know. If somebody changed it since, nothing is done and you get 412.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
