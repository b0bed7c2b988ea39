package org.doorway.launch.tryit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.doorway.platform.language.Texts;

/** Where an app sends somebody to sign in, and from where they come back with a code. */
@ApplicationScoped
class AuthorizeEndpoint {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_MANY_REQUESTS = 429;

    private final StaffSignIn staff;
    private final Grants grants;

    AuthorizeEndpoint(StaffSignIn staff, Grants grants) {
        this.staff = staff;
        this.grants = grants;
    }

    void ask(RoutingContext context) {
        var request =
                AuthorizationRequest.of(context.queryParams(), self(context)).orElse(null);
        if (request == null) {
            SignInPage.of(language(context)).cannotReturn().send(context, BAD_REQUEST);
            return;
        }
        request.error()
                .ifPresentOrElse(
                        error -> sendBack(context, request, "error", error),
                        () -> SignInPage.of(language(context)).form(request).send(context, OK));
    }

    void signIn(RoutingContext context) {
        var fields = context.request().formAttributes();
        var page = SignInPage.of(language(context));
        var request = AuthorizationRequest.of(fields, self(context))
                .filter(asked -> asked.error().isEmpty())
                .orElse(null);
        if (request == null) {
            page.cannotReturn().send(context, BAD_REQUEST);
            return;
        }
        try {
            staff.signIn(fields.get("user"), fields.get("password"))
                    .ifPresentOrElse(
                            member -> sendBack(context, request, "code", grants.code(member, request)),
                            () -> page.form(request).saying("wrong").send(context, UNAUTHORIZED));
        } catch (StaffSignIn.TooManyAttempts guessing) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, StaffSignIn.TooManyAttempts.WAIT_SECONDS);
            page.form(request).saying("too-many").send(context, TOO_MANY_REQUESTS);
        }
    }

    private static void sendBack(RoutingContext context, AuthorizationRequest request, String name, String value) {
        var address = new StringBuilder(request.redirect())
                .append(request.redirect().contains("?") ? '&' : '?')
                .append(name)
                .append('=')
                .append(value);
        if (!request.state().isEmpty()) {
            address.append("&state=").append(URLEncoder.encode(request.state(), StandardCharsets.UTF_8));
        }
        // 303 and not 302: the browser must not send the password on.
        context.response()
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.LOCATION, address)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }

    private static String self(RoutingContext context) {
        var authority = context.request().authority();
        return authority == null ? "" : authority.toString();
    }

    private static Locale language(RoutingContext context) {
        return Texts.best(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
