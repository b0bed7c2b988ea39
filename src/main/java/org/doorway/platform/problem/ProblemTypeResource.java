package org.doorway.platform.problem;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.doorway.platform.language.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Explains each kind of problem at the address that its {@code type} names. */
@Path("/problems")
@Tag(name = "Problems", description = "What the `type` of a problem means.")
@PermitAll
class ProblemTypeResource {
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
                    String slug,
            @HeaderParam("Accept-Language") @Parameter(hidden = true) @Nullable String acceptLanguage) {
        var language = Texts.best(acceptLanguage);
        if (!Problems.MESSAGES.has(language, slug + ".title") || slug.startsWith("fault.")) {
            throw Problem.of(CommonError.NOT_FOUND);
        }
        return Problems.MESSAGES.text(language, slug + ".title") + "\n\n"
                + Problems.MESSAGES.text(language, slug + ".detail") + "\n";
    }
}
