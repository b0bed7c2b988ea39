package org.doorway.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Describes bodies as they are read: an unknown property is a fault, {@code null} means the same as nothing at all, and
 * maps are limited like lists.
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
