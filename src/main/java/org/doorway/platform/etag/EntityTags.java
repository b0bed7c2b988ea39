package org.doorway.platform.etag;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags as they go out and come back. An answer that is packed is another representation than the same one
 * unpacked, so its tag ends in the name of the packing. A tag that comes back is recognised by what it is a tag of,
 * whether a proxy packed the answer or weakened its tag on the way.
 *
 * <p>Says in {@code Vary}, too, what an answer depends on as it is sent.
 */
@ApplicationScoped
public class EntityTags {
    /** Above what answers early, such as CORS (300): those answers are completed here as well. */
    private static final int BEFORE_ANYTHING_ANSWERS = 350;

    private static final String ONE_ENCODING = EntityTags.class.getName();
    private static final int NOT_MODIFIED = 304;

    private final Packing packing = new Packing();
    private final boolean dependsOnOrigin;

    EntityTags(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.dependsOnOrigin = origins.isPresent();
    }

    /** Has the answer to a request sent as it is, so that one tag names it to everybody. */
    public static void leaveUnpacked(RoutingContext context) {
        context.put(ONE_ENCODING, true);
    }

    void register(@Observes Filters filters) {
        filters.register(this::apply, BEFORE_ANYTHING_ANSWERS);
    }

    private void apply(RoutingContext context) {
        var headers = context.request().headers();
        var known = SentTags.read(headers.getAll(HttpHeaders.IF_NONE_MATCH));
        headers.remove(HttpHeaders.IF_NONE_MATCH);
        if (!known.isEmpty()) {
            headers.set(HttpHeaders.IF_NONE_MATCH, SentTags.weakAndStrong(known.keySet()));
        }
        if (headers.contains(HttpHeaders.IF_MATCH)) {
            var wanted = String.join(", ", headers.getAll(HttpHeaders.IF_MATCH));
            headers.set(HttpHeaders.IF_MATCH, SentTags.withoutPacking(wanted));
        }
        context.addHeadersEndHandler(now -> complete(context, known));
        context.next();
    }

    private void complete(RoutingContext context, Map<String, String> known) {
        var answer = context.response();
        var headers = answer.headers();
        var vary = new Vary(headers.getAll(HttpHeaders.VARY));
        var tag = headers.get(HttpHeaders.ETAG);
        var encoding = encoding(context);
        if (context.get(ONE_ENCODING) != null) {
            if (encoding != null) {
                headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
            }
        } else if (answer.getStatusCode() == NOT_MODIFIED && tag != null) {
            // The answer that the caller keeps is the one that this is about, packed as it is.
            headers.set(HttpHeaders.ETAG, known.getOrDefault(tag, tag));
            vary.add(HttpHeaders.ACCEPT_ENCODING);
        } else if (!headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            vary.add(HttpHeaders.ACCEPT_ENCODING);
            if (tag != null && encoding != null) {
                headers.set(HttpHeaders.ETAG, SentTags.packed(tag, encoding));
            }
        }
        if (headers.contains(HttpHeaders.CONTENT_LANGUAGE)) {
            vary.add(HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (dependsOnOrigin) {
            vary.add(HttpHeaders.ORIGIN);
        }
        vary.into(headers);
    }

    /** What the server will pack an answer with unless it is told not to; null: it will not. */
    private @Nullable String encoding(RoutingContext context) {
        var request = context.request();
        return request.method().equals(HttpMethod.HEAD) || request.version() == HttpVersion.HTTP_1_0
                ? null
                : packing.of(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
    }
}
