package org.doorway.platform.problem;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.platform.language.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Explains each kind of problem at the address that its {@code type} names. */
@Path("/problems")
@Tag(name = "Problems", description = "What the `type` of a problem means.")
@PermitAll
class ProblemTypeResource {
    /** {@code messages/explanations*.properties}. */
    private static final Texts EXPLANATIONS = new Texts("messages.explanations");

    private final CallerLanguage callers;

    ProblemTypeResource(CallerLanguage callers) {
        this.callers = callers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(
            operationId = "getProblems",
            summary = "All kinds of problems",
            description = "Every kind that this service answers, with its status and its explanation in the caller's "
                    + "language. Which are possible where is said at each operation. There is nothing to ask for: a "
                    + "query parameter is a fault (422).")
    public ProblemTypesView all() {
        return ProblemTypes.in(callers.forSomebody(null));
    }

    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_PLAIN)
    @NonBlocking
    @Operation(
            operationId = "explainProblem",
            summary = "What a kind of problem means",
            description = "The explanation behind a problem's `type`, in the caller's language. "
                    + "A kind that does not exist answers 404.")
    public String explain(
            @RestPath @Parameter(description = "The last part of a problem's `type`.", example = "invalid-input")
                    String slug) {
        var language = callers.forSomebody(null);
        if (!Problems.MESSAGES.has(language, slug + ".title") || slug.startsWith("fault.")) {
            throw Problem.notFound();
        }
        return Problems.MESSAGES.text(language, slug + ".title") + "\n\n" + explanation(language, slug) + "\n";
    }

    /** Of a problem whose detail names values, a sentence that does without them. */
    private static String explanation(Locale language, String slug) {
        return EXPLANATIONS.has(language, slug)
                ? EXPLANATIONS.text(language, slug)
                : Problems.MESSAGES.text(language, slug + ".detail");
    }
}
