package org.doorway.platform.openapi;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Describes the headers that an answer carries because of what it is, as they are sent by {@code platform.http}. */
final class DescribedHeaders {
    private static final String SCHEMAS = "#/components/schemas/";

    private DescribedHeaders() {}

    static void complete(OpenAPI description, Operation operation, PathItem.HttpMethod method) {
        var answers = operation.getResponses();
        var isCreate = answers.hasAPIResponse("201");
        if (method == PathItem.HttpMethod.GET && isVersioned(description, answers)) {
            answers.addAPIResponse(
                    "304",
                    OASFactory.createAPIResponse().description("Nothing has changed since the ETag that you sent."));
        }
        var isTagged = answers.hasAPIResponse("304");
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                var properties = properties(description, answer);
                if (properties.contains("version") || isTagged) {
                    answer.addHeader("ETag", text("Names this version: for If-Match, or If-None-Match."));
                }
                if (properties.contains("next")) {
                    answer.addHeader("Link", text("The next page, as rel=\"next\"; absent on the last."));
                }
                if (isCreate) {
                    answer.addHeader("Location", text("Where to read it."));
                }
            }
        });
    }

    private static boolean isVersioned(OpenAPI description, APIResponses answers) {
        var answer = answers.getAPIResponse("200");
        return answer != null && properties(description, answer).contains("version");
    }

    private static Set<String> properties(OpenAPI description, APIResponse answer) {
        var json = answer.getContent() == null ? null : answer.getContent().getMediaType("application/json");
        var ref = json == null || json.getSchema() == null
                ? null
                : json.getSchema().getRef();
        if (ref == null || !ref.startsWith(SCHEMAS)) {
            return Set.of();
        }
        var schema = description.getComponents().getSchemas().get(ref.substring(SCHEMAS.length()));
        return schema == null || schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
    }

    private static Header text(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
