package org.doorway.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The person or program behind the request under way. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private final IdentitySettings settings;
    private @Nullable Optional<Set<String>> sites;

    Caller(SecurityIdentity identity, IdentitySettings settings) {
        this.identity = identity;
        this.settings = settings;
    }

    /**
     * The token's subject: what access records and notes know the caller by.
     *
     * @throws Problem {@code not-signed-in} (401) when the token is nobody's: nothing is done to a record by nobody
     */
    public String subject() {
        var subject = token().getSubject();
        if (subject == null || subject.isBlank()) {
            throw Problem.of(CommonError.NOT_SIGNED_IN).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return subject;
    }

    /** The provider's name for the sign-in that the token comes from; null: it does not say. */
    public @Nullable String session() {
        return token().getClaim("sid") instanceof String session ? session : null;
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** Whether the token works at a site: at those that it names ({@code "*"}: at every one). */
    public boolean covers(String siteCode) {
        return limits().map(codes -> codes.contains(siteCode)).orElse(true);
    }

    /** Whether the token works at some sites only. */
    public boolean isLimited() {
        return limits().isPresent();
    }

    private Optional<Set<String>> limits() {
        var known = sites;
        if (known == null) {
            // Nobody is let in without a token: without one, it is the service itself that sets up a centre.
            known = identity.isAnonymous() || isLetInEverywhere() ? Optional.empty() : SitesClaim.of(token());
            sites = known;
        }
        return known;
    }

    private boolean isLetInEverywhere() {
        return settings.tokenWithoutSites() == IdentitySettings.Coverage.EVERY_SITE && !SitesClaim.isIn(token());
    }

    /**
     * Lets the request go on only for a site that the token covers.
     *
     * @throws Problem {@code site-not-covered} (403)
     */
    public void requireSite(String siteCode) {
        if (!covers(siteCode)) {
            throw Problem.of(CommonError.SITE_NOT_COVERED);
        }
    }

    private JsonWebToken token() {
        return (JsonWebToken) identity.getPrincipal();
    }
}
