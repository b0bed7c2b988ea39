package org.doorway.platform.language;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/** The languages that the caller reads. */
@RequestScoped
public class CallerLanguage {
    private final HttpServerRequest request;

    CallerLanguage(HttpServerRequest request) {
        this.request = request;
    }

    /** The label in the caller's best language. */
    public String choose(Map<String, String> labels) {
        return Labels.choose(labels, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
