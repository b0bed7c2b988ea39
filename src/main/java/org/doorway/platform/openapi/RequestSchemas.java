package org.doorway.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/**
 * Describes requests as they are read: an unknown property is a fault, {@code null} means the same as nothing at all, maps
 * are limited like lists, and a query parameter is not empty.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.REQUESTS)
public class RequestSchemas implements OASFilter {
    private final Records records;

    public RequestSchemas(IndexView index) {
        records = new Records(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var schemas = description.getComponents().getSchemas();
        for (var name : Reach.ofBodies(description)) {
            var schema = schemas.get(name);
            if (schema == null || schema.getProperties() == null) {
                continue;
            }
            var type = records.of(name, schema);
            if (type != null) {
                schema.getProperties()
                        .forEach((property, limited) -> MapLimits.describe(type.field(property), limited));
            }
            if (schema.getAdditionalPropertiesSchema() == null) {
                schema.setAdditionalPropertiesBoolean(false);
            }
            allowNulls(schema, schemas);
        }
        description.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .map(Operation::getParameters)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .filter(parameter -> parameter.getIn() == Parameter.In.QUERY)
                .forEach(parameter -> forbidNothing(parameter.getSchema()));
    }

    private static void forbidNothing(@Nullable Schema schema) {
        if (schema == null || schema.getType() == null) {
            return;
        }
        if (schema.getType().contains(Schema.SchemaType.ARRAY)) {
            schema.setMinItems(1);
            forbidNothing(schema.getItems());
        } else if (schema.getType().contains(Schema.SchemaType.STRING)
                && schema.getFormat() == null
                && schema.getEnumeration() == null
                && schema.getPattern() == null) {
            schema.setMinLength(1);
        }
    }

    private static void allowNulls(Schema schema, Map<String, Schema> schemas) {
        var required = schema.getRequired();
        schema.getProperties().forEach((name, property) -> {
            if (required == null || !required.contains(name)) {
                Nulls.allow(property, schemas);
            }
        });
    }
}
