package org.doorway.platform.paging;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.doorway.platform.problem.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Signs the cursors of pages, and refuses those that were not given out and those of other lists. */
class CursorFilter {
    private final Map<Method, Boolean> lists = new ConcurrentHashMap<>();
    private final Cursors cursors;

    CursorFilter(Cursors cursors) {
        this.cursors = cursors;
    }

    /** @throws Problem {@code invalid-input} (422) */
    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var uri = request.getUriInfo();
        if (uri.getRequestUri().getRawQuery() == null
                || !lists.computeIfAbsent(resource.getResourceMethod(), CursorFilter::isList)) {
            return;
        }
        var after = uri.getQueryParameters().getFirst("after");
        if (after != null && !cursors.isOf(after, uri.getPath())) {
            throw Cursor.bad();
        }
    }

    /** Before the headers that lead to the next page. */
    @ServerResponseFilter(priority = Priorities.USER + 1)
    void sign(ContainerResponseContext answer, UriInfo uri) {
        if (answer.getEntity() instanceof Page<?> page && page.next() != null) {
            answer.setEntity(new Page<>(page.items(), cursors.sign(page.next(), uri.getPath())));
        }
    }

    private static boolean isList(Method operation) {
        return Arrays.asList(operation.getParameterTypes()).contains(PageRequest.class);
    }
}
