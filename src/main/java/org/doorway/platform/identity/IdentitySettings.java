package org.doorway.platform.identity;

import io.smallrye.config.ConfigMapping;

/** What is made of what a token leaves unsaid. */
@ConfigMapping(prefix = "doorway.identity")
public interface IdentitySettings {
    /** What a token covers that does not have the claim {@code sites} at all. */
    Coverage tokenWithoutSites();

    /** How far a token reaches. */
    enum Coverage {
        /** It works at no site: a slip at the sign-in must not open every door. */
        NO_SITE,
        /** It works at every site, for a provider that cannot put a claim of its own into tokens. */
        EVERY_SITE
    }
}
