package org.doorway.platform.openapi;

import static java.util.Objects.requireNonNull;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes schemas as client generators read them best: ids and times in place and not under the name of a Java class,
 * pages named after what is on them, and patterns that mean the whole text.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Order.PLAIN)
public class PlainSchemas implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

    /** Not blank: the one pattern that is meant to be found anywhere in a text. */
    private static final String SOMETHING = "\\S";

    @Override
    public Schema filterSchema(Schema schema) {
        var format = schema.getRef() == null ? null : FORMATS.get(name(schema.getRef()));
        if (format != null) {
            schema.setRef(null);
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setFormat(format);
        } else if (schema.getRef() != null) {
            // What it refers to says which type it is.
            schema.setType(null);
        }
        var others = schema.getAdditionalPropertiesSchema();
        if (others != null && others.getAll().isEmpty()) {
            schema.setAdditionalPropertiesSchema(null);
            schema.setAdditionalPropertiesBoolean(true);
        }
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(SOMETHING) && !pattern.startsWith("^")) {
            // JSON Schema looks for a pattern anywhere, Bean Validation matches all of a text with it.
            schema.setPattern(pattern.contains("|") ? "^(" + pattern + ")$" : "^" + pattern + "$");
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var components = description.getComponents();
        FORMATS.keySet().forEach(components::removeSchema);
        var pages = new HashMap<String, String>();
        // Sorted: the description has to come out the same, byte for byte, from every build.
        var schemas = new TreeMap<String, Schema>();
        components.getSchemas().forEach((name, schema) -> {
            var newName = isPage(name, schema) ? itemsOf(schema) + "Page" : name;
            pages.put(SCHEMAS + name, SCHEMAS + newName);
            schemas.put(newName, schema);
        });
        components.setSchemas(schemas);
        description.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> rename(operation, pages));
    }

    /** Whether a schema is what became of {@code Page<BoardView>}: then its name is {@code PageBoardView}. */
    static boolean isPage(String name, Schema schema) {
        var properties = schema.getProperties();
        return (name.startsWith("Page") || name.endsWith("Page"))
                && properties != null
                && properties.keySet().equals(Set.of("items", "next"));
    }

    private static String itemsOf(Schema page) {
        var items = requireNonNull(page.getProperties().get("items"));
        return name(items.getItems().getRef());
    }

    private static void rename(Operation operation, Map<String, String> pages) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
                .filter(media -> media.getSchema() != null)
                .map(MediaType::getSchema)
                .filter(schema -> pages.containsKey(schema.getRef()))
                .forEach(schema -> schema.setRef(pages.get(schema.getRef())));
    }

    static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
