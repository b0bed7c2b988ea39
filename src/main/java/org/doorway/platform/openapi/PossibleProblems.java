package org.doorway.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doorway.platform.language.Texts;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Names at each answer of an operation the problems that it may be, as {@code openapi/problems.properties} tells, and at
 * the operation all of them for programs: {@code x-problems}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Late.PROBLEMS)
public class PossibleProblems implements OASFilter {
    private static final String BASE = "/api/v1";

    private final Texts messages = new Texts("messages.messages");
    private final Map<String, String> table = Sheet.words("problems.properties");

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .values()
                        .forEach(operation -> tell(path.substring(BASE.length()), operation)));
    }

    private void tell(String path, Operation operation) {
        var byStatus = new TreeMap<String, List<String>>();
        var listed = new ArrayList<String>();
        table.forEach((slug, where) -> {
            var words = where.split("\\s+");
            if (isPossible(path, operation, words)) {
                byStatus.computeIfAbsent(words[0], status -> new ArrayList<>()).add(slug);
            }
            if (List.of(words).contains("~" + operation.getOperationId())) {
                listed.add(slug);
            }
        });
        operation.addExtension(
                "x-problems", byStatus.values().stream().flatMap(List::stream).toList());
        var answers = operation.getResponses();
        // A change of something can only conflict with what a problem exists for.
        if (!byStatus.containsKey("409")) {
            answers.removeAPIResponse("409");
        }
        byStatus.forEach((status, slugs) -> {
            var answer = answers.getAPIResponse(status);
            answer.setDescription(slugs.stream().map(slug -> named(slug) + ".").collect(Collectors.joining(" ")));
        });
        if (!listed.isEmpty()) {
            answers.getAPIResponses().forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    answer.setDescription(answer.getDescription() + " Problems that may stand in it: "
                            + listed.stream().map(this::named).collect(Collectors.joining("; ")) + ".");
                }
            });
        }
    }

    private static boolean isPossible(String path, Operation operation, String[] words) {
        var answers = operation.getResponses();
        if (!answers.hasAPIResponse(words[0])) {
            return false;
        }
        var everywhere = true;
        for (int i = 1; i < words.length; i++) {
            var word = words[i];
            var isHere = switch (word) {
                case "(creates)" -> answers.hasAPIResponse("201") || answers.hasAPIResponse("202");
                case "(bodies)" -> true;
                default -> word.equals(operation.getOperationId()) || begins(path, word);
            };
            if (isHere) {
                return true;
            }
            everywhere = false;
        }
        return everywhere;
    }

    private static boolean begins(String path, String word) {
        return word.endsWith("$")
                ? path.equals(word.substring(0, word.length() - 1))
                : word.startsWith("/") && path.startsWith(word);
    }

    private String named(String slug) {
        return "`" + slug + "` (" + messages.text(Locale.ENGLISH, slug + ".title") + ")";
    }
}
