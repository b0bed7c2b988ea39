package org.doorway.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Takes an empty {@code Accept} header, which RFC 9110 allows, for none at all: the framework fails at it. */
@ApplicationScoped
public class EmptyAccept {
    private static final int BEFORE_ANYTHING_IS_MATCHED = 150;

    void register(@Observes Filters filters) {
        filters.register(EmptyAccept::apply, BEFORE_ANYTHING_IS_MATCHED);
    }

    private static void apply(RoutingContext context) {
        var accepted = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.isBlank()) {
            context.request().headers().remove(HttpHeaders.ACCEPT);
        }
        context.next();
    }
}
