package org.doorway.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Tells generated clients which properties are always there: every component of a request or answer record that is not
 * marked as nullable in the code.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.REQUIRED)
public class RequiredProperties implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName CHANGE = DotName.createSimple("org.doorway.platform.json.Change");

    private final Records records;

    public RequiredProperties(IndexView index) {
        records = new Records(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getComponents().getSchemas().forEach((name, schema) -> {
            var type = records.of(name, schema);
            if (type != null) {
                complete(schema, type);
            }
        });
        description.getPaths().getPathItems().values().stream()
                .map(PathItem::getPOST)
                .filter(Objects::nonNull)
                .forEach(operation -> letBodyBeAbsent(description, operation));
    }

    /** Where a body has to say nothing, there need be none; what replaces something has to say so. */
    private static void letBodyBeAbsent(OpenAPI description, Operation operation) {
        var body = operation.getRequestBody();
        var json = body == null ? null : body.getContent().getMediaType("application/json");
        var ref = json == null || json.getSchema() == null
                ? null
                : json.getSchema().getRef();
        var schema = ref == null
                ? null
                : description.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
        if (body != null
                && schema != null
                && (schema.getRequired() == null || schema.getRequired().isEmpty())) {
            body.setRequired(false);
        }
    }

    private static void complete(Schema schema, ClassInfo type) {
        for (var component : type.recordComponents()) {
            var property = schema.getProperties() == null
                    ? null
                    : schema.getProperties().get(component.name());
            var isKnown = schema.getRequired() != null && schema.getRequired().contains(component.name());
            if (property != null && !isKnown && !isNullable(component) && !isChange(component)) {
                schema.addRequired(component.name());
            }
        }
    }

    private static boolean isChange(RecordComponentInfo component) {
        return component.type().name().equals(CHANGE);
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE)
                || component.annotations().stream()
                        .anyMatch(annotation -> annotation.name().equals(NULLABLE)
                                && annotation.target().kind() != AnnotationTarget.Kind.METHOD);
    }
}
