package org.doorway.launch;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.doorway.launch.start.Mode;
import org.doorway.platform.identity.IdentitySettings;
import org.jboss.logging.Logger;

/** Says at the start of a centre's service how far tokens reach, so that nobody finds out by a mistake. */
@ApplicationScoped
class ReachOfTokens {
    private static final Logger LOG = Logger.getLogger(ReachOfTokens.class);

    private final IdentitySettings settings;

    ReachOfTokens(IdentitySettings settings) {
        this.settings = settings;
    }

    void tell(@Observes StartupEvent start) {
        if (Mode.isTryIt()) {
            return;
        }
        if (settings.tokenWithoutSites() == IdentitySettings.Coverage.EVERY_SITE) {
            LOG.warn("Tokens without the claim \"sites\" work at every site: DOORWAY_OIDC_TOKEN_WITHOUT_SITES says so");
        } else {
            LOG.info("Tokens work at the sites in their claim \"sites\", with \"*\" at every site, without it at none");
        }
    }
}
