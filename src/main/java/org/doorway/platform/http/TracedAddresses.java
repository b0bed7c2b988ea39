package org.doorway.platform.http;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.semconv.UrlAttributes;
import jakarta.inject.Singleton;

/** Takes out of traces what stands in addresses: a request is known by the operation that it means, as in the metrics. */
@Singleton
public class TracedAddresses implements SpanProcessor {
    private static final String HIDDEN = "REDACTED";

    private final MeterLabels labels;

    TracedAddresses(MeterLabels labels) {
        this.labels = labels;
    }

    /** Before anybody can see it: nobody is told of a span that only begins. */
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        var path = span.getAttribute(UrlAttributes.URL_PATH);
        if (path != null) {
            span.setAttribute(UrlAttributes.URL_PATH, labels.label(path));
        }
        if (span.getAttribute(UrlAttributes.URL_QUERY) != null) {
            span.setAttribute(UrlAttributes.URL_QUERY, HIDDEN);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // What could be told by then has been made harmless.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
