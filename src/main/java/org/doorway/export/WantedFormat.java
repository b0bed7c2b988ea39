package org.doorway.export;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.doorway.platform.language.Spelling;
import org.doorway.report.document.ReportFormat;

/**
 * Takes {@code ?format=csv} for {@code Accept: text/csv}: a link or a browser cannot choose its headers. A name that is
 * none is left to the operation, which says so.
 */
@ApplicationScoped
public class WantedFormat {
    private static final String PARAMETER = "format";
    private static final int BEFORE_ANYTHING_IS_MATCHED = 150;

    void register(@Observes Filters filters) {
        filters.register(WantedFormat::apply, BEFORE_ANYTHING_IS_MATCHED);
    }

    private static void apply(RoutingContext context) {
        var wanted =
                context.request().query() == null ? null : context.queryParams().get(PARAMETER);
        var format =
                wanted == null ? null : Spelling.constants(ReportFormat.class).get(wanted);
        if (format != null) {
            context.request().headers().set(HttpHeaders.ACCEPT, format.type());
        }
        context.next();
    }
}
