package org.doorway.platform.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** The records that the schemas of objects are made from. */
final class Records {
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    private final Map<String, List<ClassInfo>> byName = new HashMap<>();

    Records(IndexView index) {
        for (var type : index.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("org.doorway.")) {
                byName.computeIfAbsent(schemaName(type), name -> new ArrayList<>())
                        .add(type);
            }
        }
    }

    /** The record behind a schema. Several records may have one simple name: the one with these properties is meant. */
    @Nullable ClassInfo of(String name, Schema schema) {
        return byName.getOrDefault(PlainSchemas.isPage(name, schema) ? "Page" : name, List.of()).stream()
                .filter(type -> schema.getProperties() != null
                        && names(type).containsAll(schema.getProperties().keySet()))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> names(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static String schemaName(ClassInfo type) {
        var named = type.declaredAnnotation(SCHEMA);
        var name = named == null ? null : named.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
