package org.doorway.platform.openapi;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the headers that an answer carries because of what it is, as they are sent by {@code platform.http}. */
final class DescribedHeaders {
    private static final String SCHEMAS = "#/components/schemas/";

    private DescribedHeaders() {}

    static void complete(OpenAPI description, Operation operation) {
        var answers = operation.getResponses();
        var isCreate = answers.hasAPIResponse("201");
        var isReferenceData = answers.hasAPIResponse("304");
        answers.getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                var properties = properties(description, answer);
                if (properties.contains("version") || isReferenceData) {
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
