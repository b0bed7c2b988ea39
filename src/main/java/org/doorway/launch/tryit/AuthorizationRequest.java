package org.doorway.launch.tryit;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an app asks for when it sends somebody to the sign-in page (RFC 6749, 4.1.1, with the challenge of RFC 7636).
 *
 * @param origin where the answer goes to, as {@code scheme://host:port}
 */
record AuthorizationRequest(
        String client,
        String redirect,
        String origin,
        String responseType,
        String scope,
        String state,
        String nonce,
        String challenge,
        String challengeMethod) {
    /** The SHA-256 of a verifier in base64url: a plain challenge would be the verifier itself. */
    private static final Pattern S256 = Pattern.compile("[A-Za-z0-9_-]{43}");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST = 2000;

    /**
     * The request in these parameters; empty when it does not say who asks, or when its answer would go to another
     * machine: then nothing may be sent there, not even an error.
     *
     * @param self this service's own host and port, as the browser sees it
     */
    static Optional<AuthorizationRequest> of(MultiMap parameters, @Nullable String self) {
        var client = text(parameters, "client_id");
        var redirect = text(parameters, "redirect_uri");
        return client.isBlank()
                ? Optional.empty()
                : origin(redirect, self)
                        .map(origin -> new AuthorizationRequest(
                                client,
                                redirect,
                                origin,
                                text(parameters, "response_type"),
                                text(parameters, "scope"),
                                text(parameters, "state"),
                                text(parameters, "nonce"),
                                text(parameters, "code_challenge"),
                                text(parameters, "code_challenge_method")));
    }

    /** The error code of RFC 6749 for what is wrong with the rest of the request. */
    Optional<String> error() {
        if (!responseType.equals("code")) {
            return Optional.of("unsupported_response_type");
        }
        return challengeMethod.equals("S256") && S256.matcher(challenge).matches()
                ? Optional.empty()
                : Optional.of("invalid_request");
    }

    private static Optional<String> origin(String redirect, @Nullable String self) {
        try {
            var uri = new URI(redirect);
            var http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (!http || uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
                return Optional.empty();
            }
            var own = uri.getAuthority().equals(self) && "/q/swagger-ui/oauth2-redirect.html".equals(uri.getPath());
            return own || THIS_MACHINE.contains(uri.getHost())
                    ? Optional.of(uri.getScheme() + "://" + uri.getAuthority())
                    : Optional.empty();
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String text(MultiMap parameters, String name) {
        var value = parameters.get(name);
        return value == null || value.length() > LONGEST ? "" : value;
    }
}
