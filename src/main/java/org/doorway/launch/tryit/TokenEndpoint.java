package org.doorway.launch.tryit;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Where a code, a refresh token or, on a terminal, a password becomes tokens (RFC 6749, 5). */
@ApplicationScoped
class TokenEndpoint {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY_REQUESTS = 429;

    private final StaffSignIn staff;
    private final Grants grants;
    private final TokenIssuer issuer;

    TokenEndpoint(StaffSignIn staff, Grants grants, TokenIssuer issuer) {
        this.staff = staff;
        this.grants = grants;
        this.issuer = issuer;
    }

    void answer(RoutingContext context) {
        var fields = context.request().formAttributes();
        try {
            switch (field(fields, "grant_type")) {
                case "authorization_code" -> give(context, redeem(fields));
                case "refresh_token" ->
                    give(context, grants.renew(field(fields, "refresh_token"), field(fields, "client_id")));
                case "password" -> give(context, signIn(fields));
                default -> send(context, BAD_REQUEST, error("unsupported_grant_type"));
            }
        } catch (StaffSignIn.TooManyAttempts guessing) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, StaffSignIn.TooManyAttempts.WAIT_SECONDS);
            send(context, TOO_MANY_REQUESTS, error("temporarily_unavailable"));
        }
    }

    private Optional<Grants.Grant> redeem(MultiMap fields) {
        return grants.redeem(
                field(fields, "code"),
                field(fields, "client_id"),
                field(fields, "redirect_uri"),
                field(fields, "code_verifier"));
    }

    private Optional<Grants.Grant> signIn(MultiMap fields) throws StaffSignIn.TooManyAttempts {
        return staff.signIn(fields.get("username"), fields.get("password"))
                .map(member -> Grants.Grant.begin(member, field(fields, "client_id"), field(fields, "scope"), ""));
    }

    private void give(RoutingContext context, Optional<Grants.Grant> granted) {
        if (granted.isEmpty()) {
            send(context, BAD_REQUEST, error("invalid_grant"));
            return;
        }
        var grant = granted.get();
        var answer = new JsonObject()
                .put("access_token", issuer.accessToken(grant.member(), grant.session()))
                .put("token_type", "Bearer")
                .put("expires_in", TokenIssuer.LIFE.toSeconds())
                .put("refresh_token", grants.refresh(grant));
        if ((" " + grant.scope() + " ").contains(" openid ")) {
            answer.put("id_token", issuer.idToken(grant));
        }
        send(context, OK, answer);
    }

    private static JsonObject error(String code) {
        return new JsonObject().put("error", code);
    }

    private static void send(RoutingContext context, int status, JsonObject answer) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Apps that run in a browser, on another port of this machine; there are no cookies to steal.
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .end(answer.encode());
    }

    private static String field(MultiMap fields, String name) {
        var value = fields.get(name);
        return value == null ? "" : value;
    }
}
