package org.doorway.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.doorway.platform.http.FileType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Describes a document that can be had in several formats as one operation for each of them, because client generators
 * know one type of answer for an operation. {@code platform.http.FileAddresses} serves them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.FILES)
public class FileOperations implements OASFilter {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";
    private static final String DONE = "200";
    private static final String NOT_ACCEPTABLE = "406";
    private static final Set<String> ANY_DAYS = Set.of("from", "until");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var paths = description.getPaths();
        // Sorted: the description has to come out the same, byte for byte, from every build.
        var documents = new TreeMap<>(paths.getPathItems());
        for (var path : documents.entrySet()) {
            var operation = path.getValue().getGET();
            var types = types(operation);
            if (types.contains(JSON) && types.size() > 1) {
                types.stream()
                        .sorted()
                        .flatMap(type -> FileType.of(type).stream())
                        .forEach(file -> {
                            var item = OASFactory.createPathItem();
                            item.setGET(as(file, operation));
                            paths.addPathItem(path.getKey() + file.ending(), item);
                        });
                keepJson(operation);
            } else if (types.size() == 1 && !types.contains(JSON) && !types.contains(TEXT)) {
                describeBytes(answer(operation), types.iterator().next());
            }
        }
        documents.values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(FileOperations::mayNotBeAcceptable);
    }

    /** Files at addresses of their own are what their address says, whatever is accepted. */
    private static void mayNotBeAcceptable(Operation operation) {
        if (!operation.getResponses().hasAPIResponse(NOT_ACCEPTABLE)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            NOT_ACCEPTABLE,
                            OASFactory.createAPIResponse().ref("#/components/responses/Problem" + NOT_ACCEPTABLE));
        }
    }

    private static Set<String> types(@Nullable Operation operation) {
        var answer = operation == null ? null : operation.getResponses().getAPIResponse(DONE);
        return answer == null || answer.getContent() == null
                ? Set.of()
                : Set.copyOf(answer.getContent().getMediaTypes().keySet());
    }

    private static APIResponse answer(Operation operation) {
        return operation.getResponses().getAPIResponse(DONE);
    }

    private static Operation as(FileType file, Operation document) {
        var operation = OASFactory.createOperation()
                .operationId(document.getOperationId() + "As" + file.noun())
                .summary(document.getSummary() + ", as " + file.words())
                .description("What `%s` answers, as %s.".formatted(document.getOperationId(), file.words()))
                .tags(document.getTags())
                .security(document.getSecurity())
                .responses(answers(file, document.getResponses()))
                .parameters(parameters(document, file));
        operation.setExtensions(document.getExtensions());
        return operation;
    }

    private static APIResponses answers(FileType file, APIResponses ofDocument) {
        var answers = OASFactory.createAPIResponses();
        ofDocument.getAPIResponses().forEach((status, answer) -> {
            if (status.equals(DONE)) {
                var own = OASFactory.createAPIResponse().description("The file");
                own.setHeaders(answer.getHeaders());
                describe(own, file);
                answers.addAPIResponse(status, own);
            } else {
                answers.addAPIResponse(status, file == FileType.HTML ? answer : withoutPage(answer));
            }
        });
        return answers;
    }

    /** What is answered in its own words to browsers only. */
    private static APIResponse withoutPage(APIResponse answer) {
        if (answer.getContent() == null || !answer.getContent().hasMediaType(FileType.HTML.type())) {
            return answer;
        }
        var content = OASFactory.createContent();
        answer.getContent().getMediaTypes().forEach(content::addMediaType);
        content.removeMediaType(FileType.HTML.type());
        return OASFactory.createAPIResponse()
                .description(answer.getDescription())
                .content(content);
    }

    private static void describe(APIResponse answer, FileType file) {
        if (file.isJson()) {
            var object =
                    OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).additionalPropertiesBoolean(true);
            answer.setContent(OASFactory.createContent()
                    .addMediaType(file.type(), OASFactory.createMediaType().schema(object)));
        } else {
            describeBytes(answer, file.type());
        }
    }

    private static void describeBytes(APIResponse answer, String type) {
        var content = OASFactory.createContent();
        for (var each : List.of(FileType.BYTES, type)) {
            content.addMediaType(
                    each,
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema()
                                    .addType(Schema.SchemaType.STRING)
                                    .format("binary")));
        }
        answer.setContent(content);
    }

    /** The address says the format, only paper has a size, and DHIS2 has no names for periods of any days. */
    private static List<Parameter> parameters(Operation document, @Nullable FileType file) {
        var parameters = new ArrayList<Parameter>();
        if (document.getParameters() != null) {
            parameters.addAll(document.getParameters());
        }
        parameters.removeIf(parameter ->
                "format".equals(parameter.getName()) || "paper".equals(parameter.getName()) && file != FileType.PDF);
        if (file == FileType.DHIS2) {
            parameters.removeIf(parameter -> ANY_DAYS.contains(parameter.getName()));
        }
        return parameters;
    }

    private static void keepJson(Operation operation) {
        var answers = operation.getResponses();
        var content = answer(operation).getContent();
        answer(operation).setContent(OASFactory.createContent().addMediaType(JSON, content.getMediaType(JSON)));
        Map.copyOf(answers.getAPIResponses())
                .forEach((status, answer) -> answers.addAPIResponse(status, withoutPage(answer)));
        operation.setParameters(parameters(operation, null));
    }
}
