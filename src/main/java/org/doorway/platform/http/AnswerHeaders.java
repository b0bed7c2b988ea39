package org.doorway.platform.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.doorway.platform.etag.ContentTag;
import org.doorway.platform.etag.EntityTags;
import org.doorway.platform.etag.VersionTag;
import org.doorway.platform.etag.Versioned;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.platform.paging.Page;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Headers that follow from what is answered. */
class AnswerHeaders {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final Map<Method, Boolean> formats = new ConcurrentHashMap<>();
    private final ContentTag tags;
    private final CallerLanguage language;
    private final CurrentVertxRequest current;

    AnswerHeaders(ContentTag tags, CallerLanguage language, CurrentVertxRequest current) {
        this.tags = tags;
        this.language = language;
        this.current = current;
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext answer, UriInfo uri, ResourceInfo resource) {
        var headers = answer.getHeaders();
        // Unless a resource says otherwise, an answer may be about a person and is kept by nobody.
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
        if (language.wasAsked()) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (hasFormats(resource.getResourceMethod())) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        }
        if (answer.getEntity() instanceof Versioned versioned) {
            tag(request, answer, versioned);
        } else if (answer.getEntity() instanceof Page<?> page && page.next() != null) {
            var next = uri.getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .build();
            headers.putSingle(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"");
        }
    }

    /** Whether an operation answers in several formats; null: none was meant. */
    private boolean hasFormats(@Nullable Method operation) {
        return operation != null
                && formats.computeIfAbsent(operation, method -> {
                    var own = method.getAnnotation(Produces.class);
                    var types = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
                    return types != null && types.value().length > 1;
                });
    }

    private void tag(ContainerRequestContext request, ContainerResponseContext answer, Versioned versioned) {
        // One record is small, and words of callers next to words of people are better not packed together.
        EntityTags.leaveUnpacked(current.getCurrent());
        if (!READING.contains(request.getMethod())) {
            answer.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + versioned.version() + "\"");
            return;
        }
        var tag = new EntityTag(VersionTag.of(versioned, tags));
        answer.getHeaders().putSingle(HttpHeaders.ETAG, "\"" + tag.getValue() + "\"");
        var known = request.getRequest().evaluatePreconditions(tag);
        if (known != null && known.build().getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()) {
            answer.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            answer.setEntity(null);
        }
    }
}
