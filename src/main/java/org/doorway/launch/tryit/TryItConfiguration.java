package org.doorway.launch.tryit;

import java.util.HashMap;
import java.util.Map;
import org.doorway.launch.start.HttpAddress;

/** What a service that is tried out is configured with. Set as system properties, which win over the environment. */
final class TryItConfiguration {
    /** The sign-in serves under this path, and nowhere in production. */
    static final String SIGN_IN_PATH = "/try-it";

    static final String AUDIENCE = "doorway";

    private TryItConfiguration() {}

    static Map<String, String> of(
            HttpAddress address, HttpAddress management, HomeFolder home, TryItKeys keys, EmbeddedDatabase database) {
        var configuration = new HashMap<>(database.configuration());
        configuration.put("quarkus.http.host", address.host());
        configuration.put("quarkus.http.port", Integer.toString(address.port()));
        configuration.put("quarkus.management.host", management.host());
        configuration.put("quarkus.management.port", Integer.toString(management.port()));
        // Whoever tries it reads about it first.
        configuration.put("quarkus.swagger-ui.enabled", "true");
        configuration.put("quarkus.oidc.auth-server-url", "");
        configuration.put("quarkus.oidc.public-key", keys.signIn().encodedPublicKey());
        configuration.put("quarkus.oidc.token.issuer", address.url() + SIGN_IN_PATH);
        configuration.put("quarkus.oidc.token.audience", AUDIENCE);
        configuration.put("doorway.front-end.issuer", address.url() + SIGN_IN_PATH);
        // People read this console.
        configuration.put("quarkus.log.console.level", "WARN");
        configuration.put("quarkus.log.console.json.enabled", "false");
        configuration.put("doorway.privacy.key-file", keys.material().toString());
        configuration.put("doorway.try-it.address", address.url());
        configuration.put("doorway.try-it.management", management.url());
        configuration.put("doorway.try-it.home", home.path().toString());
        return configuration;
    }
}
