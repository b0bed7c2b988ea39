package org.doorway.platform.openapi;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes one record as several schemas, told apart by one of its properties: each has what is taken with this value of
 * it, and nothing that would be refused.
 */
public final class Variants {
    private static final String SCHEMAS = "#/components/schemas/";

    private final OpenAPI description;
    private final Schema whole;
    private final String by;

    /**
     * @param name of the schema that is described as several
     * @param by the property that tells them apart
     */
    public Variants(OpenAPI description, String name, String by) {
        this.description = description;
        whole = requireNonNull(description.getComponents().getSchemas().get(name));
        this.by = by;
    }

    /**
     * Adds one of them.
     *
     * @param value of the property that tells them apart
     * @param refused properties that are refused with this value
     * @param others properties that are described otherwise with this value
     */
    public void add(String name, String value, Set<String> refused, Map<String, Schema> others) {
        var variant =
                OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(whole.getDescription());
        whole.getProperties().forEach((property, schema) -> {
            if (property.equals(by)) {
                variant.addProperty(property, only(value, schema));
            } else if (!refused.contains(property)) {
                variant.addProperty(property, others.getOrDefault(property, copy(schema)));
            }
        });
        variant.setRequired(whole.getRequired() == null ? null : List.copyOf(whole.getRequired()));
        description.getComponents().addSchema(name, variant);
        if (whole.getDiscriminator() == null) {
            whole.setDiscriminator(OASFactory.createDiscriminator().propertyName(by));
            whole.setOneOf(new ArrayList<>());
        }
        whole.addOneOf(OASFactory.createSchema().ref(SCHEMAS + name));
        whole.getDiscriminator().addMapping(value, SCHEMAS + name);
    }

    /** To be called when all of them are there. */
    public void close() {
        whole.setProperties(null);
        whole.setRequired(null);
        whole.setType(null);
    }

    /** A property, described by words that have a name of their own. */
    public static Schema named(String schema, String description) {
        return OASFactory.createSchema().ref(SCHEMAS + schema).description(description);
    }

    private static Schema only(String value, Schema schema) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(schema.getDescription())
                .addEnumeration(value);
    }

    /** Every variant is completed by itself: nobody shares a schema. */
    private static Schema copy(Schema schema) {
        var copy = OASFactory.createSchema();
        schema.getAll().forEach(copy::set);
        return copy;
    }
}
