package org.doorway.platform.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

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
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return Optional.empty();
        }
        var methods = offered.methods(request.getUriInfo().getPath());
        if (methods.isEmpty()) {
            throw Problem.of(CommonError.NOT_FOUND);
        }
        return Optional.of(Response.noContent()
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build());
    }
}
