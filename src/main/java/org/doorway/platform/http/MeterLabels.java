package org.doorway.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import org.doorway.platform.operation.PathTemplates;
import org.jspecify.annotations.Nullable;

/**
 * What requests are called in the metrics: by the operations that there are, whoever asks and however it ends, and never
 * by what stands in an address. So there is a bounded number of them, too.
 */
@Singleton
public class MeterLabels implements HttpServerMetricsTagsContributor {
    private static final String REQUESTS = "http.server.requests";
    private static final String URI = "uri";
    private static final String METHOD = "method";
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final PathTemplates templates;
    private final FileAddresses addresses;

    MeterLabels(PathTemplates templates, FileAddresses addresses) {
        this.templates = templates;
        this.addresses = addresses;
    }

    /** Names the request under way, before anything can happen to it. */
    void name(HttpServerRequest request) {
        if (((HttpServerRequestInternal) request).metric() instanceof HttpRequestMetric metric) {
            metric.setTemplatePath(label(request.path()));
        }
    }

    @Override
    public Tags contribute(Context answered) {
        var request = answered.request();
        return Tags.of(
                URI, label(request.path()), METHOD, method(request.method().name()));
    }

    /** For requests that broke off, which nobody is asked about. */
    @Produces
    @Singleton
    MeterFilter known() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var uri = id.getTag(URI);
                var method = id.getTag(METHOD);
                return !id.getName().equals(REQUESTS) || uri == null || method == null
                        ? id
                        : id.replaceTags(Tags.of(id.getTags()).and(URI, known(uri), METHOD, method(method)));
            }
        };
    }

    private String known(String uri) {
        var isFile = FileType.at(uri)
                .filter(file -> templates.all().contains(file.without(uri)))
                .isPresent();
        return isFile || templates.all().contains(uri) ? uri : PathTemplates.NONE;
    }

    /** A file has an address of its own, and what it is a file of answers there. */
    String label(@Nullable String path) {
        if (path == null) {
            return PathTemplates.NONE;
        }
        return addresses
                .fileAt(path)
                .map(file -> templates.of(file.without(path)) + file.ending())
                .orElseGet(() -> templates.of(path));
    }

    private static String method(String name) {
        return METHODS.contains(name) ? name : OTHER;
    }
}
