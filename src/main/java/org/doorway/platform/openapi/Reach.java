package org.doorway.platform.openapi;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which schemas others are made of. */
final class Reach {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> reached = new TreeSet<>();

    private Reach(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** The names of all schemas that the body of a request is made of. */
    static Set<String> ofBodies(OpenAPI description) {
        var reach = new Reach(description.getComponents().getSchemas());
        description.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().getMediaTypes().values().stream())
                .forEach(media -> reach.from(media.getSchema()));
        return reach.reached;
    }

    private void from(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(SCHEMAS.length());
            if (reached.add(name)) {
                from(schemas.get(name));
            }
        }
        from(schema.getItems());
        from(schema.getAdditionalPropertiesSchema());
        fromAll(schema.getProperties() == null ? null : schema.getProperties().values());
        fromAll(schema.getOneOf());
        fromAll(schema.getAnyOf());
        fromAll(schema.getAllOf());
    }

    private void fromAll(@Nullable Collection<Schema> several) {
        if (several != null) {
            several.forEach(this::from);
        }
    }
}
