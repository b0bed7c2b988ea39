package org.doorway.platform.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All kinds of problems, for whoever writes a front end. */
@Schema(name = "ProblemTypes", description = "All kinds of problems that this service answers.")
public record ProblemTypesView(
        @Schema(description = "In the order of their statuses and names.")
        List<ProblemTypeView> problems) {

    /** One kind of problem. */
    @Schema(name = "ProblemType", description = "A kind of problem, explained.")
    public record ProblemTypeView(
            @Schema(
                    description = "What a problem of this kind has as its `type`; a link to its explanation.",
                    examples = "/api/v1/problems/id-taken")
            String type,

            @Schema(description = "The kind in a few words, in the caller's language.", examples = "This id is taken")
            String title,

            @Schema(description = "The HTTP status that it is answered with.", examples = "409")
            int status,

            @Schema(
                    description =
                            "What it means and what to do about it, in the caller's language; `…` stands for what is "
                                    + "known only when it happens.",
                    examples = "Something else was already recorded with this id.")
            String detail) {}
}
