package org.doorway.frontend;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where front ends send people to sign in. */
@ConfigMapping(prefix = "doorway.front-end")
public interface FrontEndSettings {
    /** The OpenID Connect provider as a browser reaches it; absent: nobody can sign in by the front ends. */
    Optional<String> issuer();

    /** What the provider knows the front ends as: a public client with PKCE. */
    String clientId();
}
