package org.doorway.launch.tryit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.stream.Collectors;
import org.doorway.platform.http.Html;
import org.doorway.platform.language.Texts;

/** The page on which somebody of the example centre signs in: one form, no script, nothing from elsewhere. */
final class SignInPage {
    private static final String STYLE = """
            :root{color-scheme:light dark}
            body{font:1.125rem/1.5 system-ui,sans-serif;max-width:26rem;margin:3rem auto;padding:0 1rem}
            label,select,input,button{display:block;width:100%;box-sizing:border-box;font:inherit}
            label{margin-top:1rem;font-weight:600}
            select,input,button{padding:.6rem;margin-top:.25rem;border:1px solid GrayText;border-radius:.4rem}
            button{margin-top:1.5rem;font-weight:600;cursor:pointer}
            :focus-visible{outline:3px solid Highlight;outline-offset:2px}
            [role=alert]{border-left:.3rem solid;padding-left:.8rem;font-weight:600}""";

    private static final Texts WORDS = new Texts("launch.sign-in");

    private final Locale language;
    private String body = "";
    private String alert = "";
    private String formTarget = "'none'";

    private SignInPage(Locale language) {
        this.language = language;
    }

    static SignInPage of(Locale language) {
        return new SignInPage(language);
    }

    /** The request goes along in hidden fields, so that the service keeps nothing of people who never sign in. */
    SignInPage form(AuthorizationRequest request) {
        // A browser holds a redirect after the form to the same rule as the form itself.
        formTarget = "'self' " + request.origin();
        body = """
                <form method="post" action="/try-it/authorize">
                %s<label for="user">%s</label>
                <select id="user" name="user" autocomplete="username">
                %s</select>
                <label for="password">%s</label>
                <input id="password" name="password" type="password" required autocomplete="current-password">
                <button>%s</button>
                </form>
                <p>%s</p>""".formatted(
                        hidden(request),
                        word("who"),
                        StaffMember.ALL.stream().map(this::option).collect(Collectors.joining()),
                        word("password"),
                        word("sign-in"),
                        word("where-password"));
        return this;
    }

    SignInPage cannotReturn() {
        return saying("cannot-return");
    }

    SignInPage saying(String key) {
        alert = "<p role=\"alert\">" + word(key) + "</p>\n";
        return this;
    }

    String html() {
        var title = word("title");
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><style>%s</style></head>
                <body><main><h1>%s</h1>
                %s%s</main></body></html>
                """.formatted(language.toLanguageTag(), title, STYLE, title, alert, body);
    }

    void send(RoutingContext context, int status) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", Html.policy(STYLE, formTarget))
                // Else a browser would not say from where its form comes, and would not be let in.
                .putHeader("Referrer-Policy", "same-origin")
                .end(html());
    }

    private String option(StaffMember member) {
        return "<option value=\"%s\">%s, %s</option>\n"
                .formatted(member.user(), Html.escape(member.name()), word(member.role()));
    }

    private String word(String key) {
        return Html.escape(WORDS.text(language, key));
    }

    private static String hidden(AuthorizationRequest request) {
        return hidden("client_id", request.client())
                + hidden("redirect_uri", request.redirect())
                + hidden("response_type", request.responseType())
                + hidden("scope", request.scope())
                + hidden("state", request.state())
                + hidden("nonce", request.nonce())
                + hidden("code_challenge", request.challenge())
                + hidden("code_challenge_method", request.challengeMethod());
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(name, Html.escape(value));
    }
}
