package org.doorway.frontend;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Map;
import org.doorway.platform.problem.EarlyProblems;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.problem.SecurityHeaders;

/**
 * The files of the front ends, below {@code /app}: they run the scripts that they came with and no others, and talk to
 * this service and to the sign-in alone.
 */
@ApplicationScoped
class FrontEndFiles {
    private static final String PATH = "/app/";
    private static final String BUNDLES = PATH + "static/";

    /** The bundler puts pages at the root; people find them where all else of the front ends is. */
    private static final Map<String, String> PAGES =
            Map.of(PATH, "/home.html", PATH + "desk/", "/desk.html", PATH + "phone/", "/phone.html");

    /** After the gate, whose policy is for those who are made of nothing. */
    private static final int AFTER_THE_GATE = 900_000;

    private final JsonObject signIn = new JsonObject();
    private final String policy;
    private final EarlyProblems problems;

    FrontEndFiles(FrontEndSettings settings, EarlyProblems problems) {
        this.problems = problems;
        settings.issuer().ifPresent(issuer -> signIn.put("issuer", issuer));
        signIn.put("clientId", settings.clientId());
        var provider = settings.issuer().map(FrontEndFiles::origin).orElse("");
        policy =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; manifest-src 'self'; "
                        + "worker-src 'self'; connect-src 'self'" + provider
                        + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, AFTER_THE_GATE);
    }

    void routes(@Observes Router router) {
        // Files are served from the root: where there is none, any method but GET would be called wrong, not the
        // address.
        router.route().order(Integer.MAX_VALUE).handler(context -> problems.send(context, Problem.notFound()));
        router.get(PATH + "sign-in.json").handler(this::tellSignIn);
        PAGES.forEach((address, file) -> router.get(address.substring(0, address.length() - 1))
                .order(-1)
                .handler(context -> {
                    if (context.request().path().endsWith("/")) {
                        context.reroute(file);
                    } else {
                        context.redirect(address);
                    }
                }));
    }

    private void guard(RoutingContext context) {
        var path = context.normalizedPath();
        if (path.startsWith(PATH) || PAGES.containsValue(path)) {
            context.response()
                    .putHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, policy)
                    .putHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
            if (!path.startsWith(BUNDLES)) {
                // Pages keep their address when what is on them changes; what they load has another one each time.
                context.addHeadersEndHandler(
                        ended -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache"));
            }
        }
        context.next();
    }

    private void tellSignIn(RoutingContext context) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(signIn.encode());
    }

    private static String origin(String issuer) {
        var address = URI.create(issuer);
        return " " + address.getScheme() + "://" + address.getAuthority();
    }
}
