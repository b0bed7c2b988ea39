package org.doorway.platform.language;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages that the caller reads. */
@RequestScoped
public class CallerLanguage {
    private final HttpServerRequest request;
    private boolean wasAsked;

    CallerLanguage(HttpServerRequest request) {
        this.request = request;
    }

    /**
     * The language of ours to speak to somebody in.
     *
     * @param theirs the one they like (BCP 47), which comes before the caller's; null: they have not said
     */
    public Locale forSomebody(@Nullable String theirs) {
        return Texts.best(AcceptedLanguages.before(theirs, asked()));
    }

    /** The label in the caller's best language. */
    public String choose(Map<String, String> labels) {
        return choose(labels, null);
    }

    /**
     * The label in the best language for somebody.
     *
     * @param theirs the one they ask for (BCP 47), instead of the caller's; null: they have not said
     */
    public String choose(Map<String, String> labels, @Nullable String theirs) {
        return Labels.choose(labels, theirs == null ? asked() : theirs);
    }

    /** Whether anything that is answered depends on it. */
    public boolean wasAsked() {
        return wasAsked;
    }

    private @Nullable String asked() {
        wasAsked = true;
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }
}
