package org.doorway.launch.tryit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.doorway.launch.start.Mode;

/**
 * The OpenID Connect provider of the example centre: {@code /try-it}, with the endpoints that its discovery document
 * names. In production none of these addresses exists.
 *
 * <p>Plain routes and not resources of the API: they are no part of what the service is, nor of its description.
 */
@ApplicationScoped
class SignInEndpoints {
    private static final long LARGEST_FORM = 16_384;

    private final AuthorizeEndpoint authorize;
    private final TokenEndpoint token;
    private final TokenIssuer issuer;

    SignInEndpoints(AuthorizeEndpoint authorize, TokenEndpoint token, TokenIssuer issuer) {
        this.authorize = authorize;
        this.token = token;
        this.issuer = issuer;
    }

    void routes(@Observes Router router) {
        if (!Mode.isTryIt()) {
            return;
        }
        var path = TryItConfiguration.SIGN_IN_PATH;
        var form = BodyHandler.create(false).setBodyLimit(LARGEST_FORM);
        router.get(path).handler(context -> context.redirect("/q/swagger-ui"));
        router.get(path + "/.well-known/openid-configuration").handler(context -> publish(context, issuer.discovery()));
        router.get(path + "/jwks").handler(context -> publish(context, issuer.keys()));
        router.get(path + "/authorize").handler(authorize::ask);
        router.post(path + "/authorize").handler(form).handler(authorize::signIn);
        // Signing takes a millisecond or two of computing, too long for the thread that serves all connections.
        router.post(path + "/token").handler(form).blockingHandler(token::answer, false);
    }

    private static void publish(RoutingContext context, JsonObject document) {
        // Apps that run in a browser, on another port of this machine, read these.
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .end(document.encode());
    }
}
