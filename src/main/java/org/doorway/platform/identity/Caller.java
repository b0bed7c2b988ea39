package org.doorway.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The person or program behind the request under way. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;
    private @Nullable Optional<Set<String>> sites;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
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

    /** Whether the token works at a site: at every one, unless it says at which. */
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
            known = identity.isAnonymous()
                    ? Optional.empty()
                    : Optional.<Object>ofNullable(token().getClaim("sites")).map(Caller::codes);
            sites = known;
        }
        return known;
    }

    /** A limit that cannot be read limits to nothing: a slip at the sign-in must not open every door. */
    private static Set<String> codes(Object claim) {
        if (claim instanceof JsonArray list) {
            return list.stream()
                    .filter(JsonString.class::isInstance)
                    .map(code -> ((JsonString) code).getString())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return claim instanceof String code ? Set.of(code) : Set.of();
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
