package org.doorway.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.doorway.platform.paging.Page;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Headers that follow from what is answered. */
class AnswerHeaders {
    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext answer, UriInfo uri) {
        var headers = answer.getHeaders();
        // Unless a resource says otherwise, an answer may be about a person and is kept by nobody.
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, java.util.List.of("no-store"));
        if (answer.getEntity() instanceof Versioned versioned) {
            headers.putSingle(HttpHeaders.ETAG, "\"" + versioned.version() + "\"");
        } else if (answer.getEntity() instanceof Page<?> page && page.next() != null) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .build();
            headers.putSingle(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }
}
