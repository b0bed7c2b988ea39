package org.doorway.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller sees of a refusal: problem details as in RFC 9457. */
@Schema(name = "Problem", description = "Why something was not done: problem details as in RFC 9457.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemView(
        @Schema(
                description = "What kind of problem this is; a link to its explanation.",
                examples = "/api/v1/problems/invalid-input")
        String type,

        @Schema(description = "The kind in a few words, in the caller's language.")
        String title,

        @Schema(description = "The HTTP status.") int status,

        @Schema(description = "What happened and what to do about it, in the caller's language.")
        String detail,

        @Schema(description = "The path that was asked for.")
        String instance,

        @Nullable @Schema(description = "For invalid input: every fault that was found.")
        List<FaultView> errors) {

    /**
     * A refusal as a caller sees it.
     *
     * @param path that was asked for
     */
    public static ProblemView of(Problem problem, Locale language, String path) {
        return Problems.view(problem, language, path);
    }

    /** One fault, in the caller's language. */
    @Schema(name = "Fault", description = "One thing that is wrong with what was sent.")
    public record FaultView(
            @Schema(
                    description = "Where: a JSON pointer into the body, or ?name for a query parameter.",
                    examples = "/lines/0/given")
            String pointer,

            @Schema(description = "What is wrong there.") String detail) {}
}
