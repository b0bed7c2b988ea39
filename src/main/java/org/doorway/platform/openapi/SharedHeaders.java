package org.doorway.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.doorway.platform.problem.RequestId;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Explains each header once, among the components, and has the operations that take or answer it refer to it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Late.HEADERS)
public class SharedHeaders implements OASFilter {
    private static final String PARAMETERS = "#/components/parameters/";
    private static final String HEADERS = "#/components/headers/";

    private static final Map<String, Parameter> SENT = Map.of(
            "If-Match",
            sent(
                    "If-Match",
                    "The `ETag` that you know, with its quotation marks. If somebody changed it since, nothing is done "
                            + "and you get 412 with the current one.",
                    "\"3\""),
            "If-None-Match",
            sent(
                    "If-None-Match",
                    "The `ETag` of what you have, with its quotation marks. If it is still the same, you get 304 and "
                            + "no body.",
                    "\"3f1f4b0c2d10a8e9\""),
            "Accept-Language",
            sent(
                    "Accept-Language",
                    "The languages that you read, best first (RFC 9110): words are in English or Spanish, labels in "
                            + "the languages that the centre has given them.",
                    "es, en;q=0.5"));

    private static final Map<String, Header> ANSWERED = Map.of(
            "ETag",
            answered(
                    "Names this version, quotation marks included: send it as `If-Match` with a change, or as "
                            + "`If-None-Match` to read it only if it has changed.",
                    "\"3\""),
            "Location",
            answered("Where to read what was made.", "/api/v1/visits/0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10"),
            "Link",
            answered(
                    "The next page, as `rel=\"next\"` (RFC 8288); absent on the last.",
                    "</api/v1/visits?limit=50&after=AAY0>; rel=\"next\""),
            "Retry-After",
            number("Seconds to wait before trying again.", 2),
            "Content-Language",
            answered("The language that the words are in (BCP 47).", "es"),
            RequestId.HEADER,
            answered("What support needs to find this request in the log.", "7f3b9c2d1e4a5068"));

    /** Where words of the answer are in the caller's language, beside those of problems. */
    private static final Set<String> IN_THEIR_LANGUAGE = Set.of(
            "getMenu",
            "getIndicators",
            "reportGoals",
            "reportPeople",
            "reportServices",
            "reportSupplies",
            "reportUnmet",
            "getTemplates",
            "fillTemplate",
            "getPoster",
            "getGroupCalendar",
            "subscribeToGroupCalendar",
            "printSaferPlan",
            "printSaferPlanCard",
            "printTakeHome",
            "explainProblem",
            "getProblems");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var components = description.getComponents();
        // Sorted: the description has to come out the same, byte for byte, from every build.
        new TreeMap<>(SENT).forEach((name, parameter) -> components.addParameter(key(name), parameter));
        new TreeMap<>(ANSWERED).forEach((name, header) -> components.addHeader(key(name), header));
        description.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(SharedHeaders::refer);
        components.getResponses().forEach((name, answer) -> {
            answer.addHeader("Content-Language", reference("Content-Language"));
            answer.addHeader(RequestId.HEADER, reference(RequestId.HEADER));
            if (name.equals("Problem412")) {
                answer.addHeader("ETag", reference("ETag"));
            }
            refer(answer);
        });
    }

    private static void refer(Operation operation) {
        var parameters = new ArrayList<Parameter>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .map(parameter -> parameter.getIn() == Parameter.In.HEADER && SENT.containsKey(parameter.getName())
                            ? taken(parameter.getName())
                            : parameter)
                    .forEach(parameters::add);
        }
        if (operation.getResponses().hasAPIResponse("304")) {
            operation.getResponses().getAPIResponse("304").addHeader("ETag", reference("ETag"));
            parameters.add(taken("If-None-Match"));
        }
        // A report as a file is in the language that it is in otherwise.
        if (IN_THEIR_LANGUAGE.contains(operation.getOperationId().replaceFirst("As[A-Z].*", ""))) {
            parameters.add(taken("Accept-Language"));
        }
        operation.setParameters(parameters.isEmpty() ? null : parameters);
        operation.getResponses().getAPIResponses().values().forEach(SharedHeaders::refer);
    }

    private static void refer(APIResponse answer) {
        if (answer.getHeaders() != null) {
            List.copyOf(answer.getHeaders().keySet()).stream()
                    .filter(ANSWERED::containsKey)
                    .forEach(name -> answer.addHeader(name, reference(name)));
        }
    }

    private static Parameter taken(String name) {
        return OASFactory.createParameter().ref(PARAMETERS + key(name));
    }

    private static Header reference(String name) {
        return OASFactory.createHeader().ref(HEADERS + key(name));
    }

    /** {@code If-Match} is {@code IfMatch} among the components. */
    private static String key(String header) {
        return header.replace("-", "");
    }

    private static Parameter sent(String name, String text, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(text)
                .example(example)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Header answered(String text, String example) {
        return OASFactory.createHeader()
                .description(text)
                .example(example)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Header number(String text, int example) {
        return OASFactory.createHeader()
                .description(text)
                .example(example)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER));
    }
}
