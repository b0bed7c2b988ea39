package org.doorway.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says in a sentence what each schema, property and word of an enum is, from {@code openapi/words.properties}. What an
 * annotation says stays; {@code *.name} is for properties that are the same wherever they stand.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Late.WORDS)
public class Sentences implements OASFilter {
    private static final Pattern WHAT_NARROWS = Pattern.compile("^[A-Z]?[^A-Z]*");

    private final Map<String, String> words = Sheet.words("words.properties");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(Sentences::explain);
        description.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getDescription() == null) {
                schema.setDescription(PlainSchemas.isPage(name, schema) ? words.get("*Page") : of(name, ""));
            }
            if (schema.getEnumeration() != null) {
                explainWords(name, schema);
            }
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, of) -> explain(name, property, of));
            }
        });
    }

    /** "OK" tells nobody what is in it. */
    private static void explain(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            var said = answer.getDescription();
            if (status.equals("204")) {
                answer.setDescription("It is done, or was before. There is nothing more to say.");
            } else if (status.equals("304")) {
                answer.setDescription("It is still what you have: nothing is sent.");
            } else if (said != null && said.equals("OK")) {
                answer.setDescription(operation.getSummary() + ".");
            } else if (said != null && !said.endsWith(".")) {
                answer.setDescription(said + ".");
            }
        });
    }

    private void explain(String schema, String property, Schema of) {
        if (of.getDescription() == null) {
            of.setDescription(words.getOrDefault(schema + "." + property, words.get("*." + property)));
        }
    }

    private void explainWords(String name, Schema schema) {
        var text = String.valueOf(schema.getDescription());
        var list = schema.getEnumeration().stream()
                .filter(word -> !text.contains("`" + word + "`:"))
                .map(word -> "- `" + word + "`: " + of(name, "." + word))
                .collect(Collectors.joining("\n"));
        schema.setDescription(list.isEmpty() ? text : text + "\n\n" + list);
    }

    /** A narrower kind of something ({@code PeopleBreakdown}) is explained as that is, unless it has words of its own. */
    private String of(String name, String part) {
        for (var kind = name; !kind.isEmpty(); kind = WHAT_NARROWS.matcher(kind).replaceFirst("")) {
            var sentence = words.get(kind + part);
            if (sentence != null) {
                return sentence;
            }
        }
        return "";
    }
}
