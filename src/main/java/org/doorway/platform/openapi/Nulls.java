package org.doorway.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas of what may be {@code null}, too. */
final class Nulls {
    private Nulls() {}

    /** @param schemas in which words of an enum that were written in place have a name */
    static void allow(Schema property, Map<String, Schema> schemas) {
        if (property.getEnumeration() != null) {
            nameWords(property, schemas);
        }
        if (property.getRef() != null) {
            either(property, OASFactory.createSchema().ref(property.getRef()));
            property.setRef(null);
        } else if (property.getType() != null && !property.getType().contains(Schema.SchemaType.NULL)) {
            var types = new ArrayList<>(property.getType());
            types.add(Schema.SchemaType.NULL);
            property.setType(types);
            if (property.getEnumeration() != null) {
                property.addEnumeration(null);
            }
        }
    }

    private static void either(Schema property, Schema something) {
        property.setType(null);
        property.setAnyOf(List.of(something, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }

    private static void nameWords(Schema property, Map<String, Schema> schemas) {
        schemas.entrySet().stream()
                .filter(named ->
                        property.getEnumeration().equals(named.getValue().getEnumeration()))
                .findFirst()
                .ifPresent(named -> {
                    property.setEnumeration(null);
                    property.setType(null);
                    property.setRef("#/components/schemas/" + named.getKey());
                });
    }
}
