package org.doorway.platform.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** What Bean Validation asks of maps and of their keys, which the platform leaves out. */
final class MapLimits {
    private static final DotName MAP = DotName.createSimple("java.util.Map");
    private static final DotName SIZE = DotName.createSimple("jakarta.validation.constraints.Size");
    private static final DotName NOT_EMPTY = DotName.createSimple("jakarta.validation.constraints.NotEmpty");
    private static final DotName PATTERN = DotName.createSimple("jakarta.validation.constraints.Pattern");

    private MapLimits() {}

    static void describe(@Nullable FieldInfo field, Schema property) {
        if (field == null || !field.type().name().equals(MAP)) {
            return;
        }
        var size = field.declaredAnnotation(SIZE);
        if (size != null && size.value("max") != null) {
            property.setMaxProperties(size.value("max").asInt());
        }
        if (size != null && size.value("min") != null) {
            property.setMinProperties(size.value("min").asInt());
        } else if (field.hasDeclaredAnnotation(NOT_EMPTY)) {
            property.setMinProperties(1);
        }
        if (field.type().kind() == Type.Kind.PARAMETERIZED_TYPE) {
            describeKeys(field.type().asParameterizedType().arguments().get(0), property);
        }
    }

    private static void describeKeys(Type keys, Schema property) {
        var pattern = keys.annotation(PATTERN);
        if (pattern != null) {
            property.setPropertyNames(OASFactory.createSchema()
                    .pattern("^" + pattern.value("regexp").asString() + "$"));
        }
    }
}
