package org.doorway.launch.tryit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.doorway.launch.start.Mode;
import org.doorway.platform.http.Html;
import org.doorway.platform.language.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What stands at the address of the service itself, and at that of its API: where a newcomer goes on from here. A page
 * for browsers, JSON for everybody else. It tells nothing about the centre.
 */
@ApplicationScoped
class Welcome {
    private static final String API = "/api/v1";
    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem}
            :focus-visible{outline:3px solid Highlight;outline-offset:2px}""";

    private static final Texts WORDS = new Texts("launch.welcome");

    private final boolean isDocumentationOn;

    Welcome(@ConfigProperty(name = "quarkus.swagger-ui.enabled", defaultValue = "true") boolean isDocumentationOn) {
        this.isDocumentationOn = isDocumentationOn;
    }

    void routes(@Observes Router router) {
        for (var path : new String[] {"/", API, API + "/"}) {
            router.route(path)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(-1)
                    .handler(this::greet);
        }
    }

    private void greet(RoutingContext context) {
        var language = Texts.best(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        var answer = context.response()
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .putHeader(HttpHeaders.VARY, "Accept, Accept-Language");
        if (accept != null && accept.contains("text/html")) {
            page(answer, language);
        } else {
            answer.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(index(language).encodePrettily());
        }
    }

    private void page(HttpServerResponse answer, Locale language) {
        answer.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader("Content-Security-Policy", Html.policy(STYLE, "'none'"))
                .end(html(language));
    }

    private JsonObject index(Locale language) {
        var index = new JsonObject()
                .put("title", word(language, "title"))
                .put("description", word(language, "what"))
                .put("api", API)
                .put("signIn", signIn(language));
        if (Mode.isTryIt()) {
            index.put("tryIt", word(language, "try"));
        }
        var links = new JsonObject();
        links().forEach(links::put);
        return index.put("links", links);
    }

    private String html(Locale language) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><style>%s</style></head>
                <body><main><h1>%2$s</h1>
                <p>%4$s</p>
                <p>%5$s</p>
                <ul>%6$s</ul>
                <p>%7$s</p>%8$s</main></body></html>
                """.formatted(
                        language.toLanguageTag(),
                        Html.escape(word(language, "title")),
                        STYLE,
                        Html.escape(word(language, "what")),
                        Html.escape(word(language, "for-developers")),
                        links().entrySet().stream()
                                .map(link -> "<li><a href=\"%s\">%s</a></li>"
                                        .formatted(link.getValue(), Html.escape(word(language, link.getKey()))))
                                .collect(Collectors.joining("\n")),
                        Html.escape(signIn(language)),
                        Mode.isTryIt() ? "\n<p>" + Html.escape(word(language, "try")) + "</p>" : "");
    }

    private Map<String, String> links() {
        var links = new LinkedHashMap<String, String>();
        links.put("description-yaml", "/q/openapi");
        links.put("description-json", "/q/openapi?format=json");
        if (isDocumentationOn) {
            links.put("documentation", "/q/swagger-ui");
        }
        links.put("problems", API + "/problems");
        links.put("poster", API + "/poster");
        return links;
    }

    private static String signIn(Locale language) {
        return WORDS.text(language, "sign-in", Map.of("api", API));
    }

    private static String word(Locale language, String key) {
        return WORDS.text(language, key);
    }
}
