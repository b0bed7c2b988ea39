package org.doorway.platform.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code OPTIONS}: the framework would name the methods of everything that stands in the same class. Anybody may
 * ask, as anybody may read the description.
 */
class OfferedMethods {
    private final OfferedFormats offered;

    OfferedMethods(OfferedFormats offered) {
        this.offered = offered;
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> tell(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            requireOffered(request.getMethod(), offered.methodsOfFixed(path));
            return Optional.empty();
        }
        var methods = offered.methods(path);
        if (methods.isEmpty()) {
            throw Problem.notFound();
        }
        return Optional.of(Response.noContent()
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build());
    }

    /** Or {@code PUT /groups/calendar} would be taken for one that is meant for the group of an id. */
    private static void requireOffered(String method, @Nullable Set<String> methods) {
        if (methods != null && !methods.contains(method)) {
            throw Problem.of(CommonError.METHOD_NOT_ALLOWED).with(HttpHeaders.ALLOW, String.join(", ", methods));
        }
    }
}
