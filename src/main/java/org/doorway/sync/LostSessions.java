package org.doorway.sync;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.doorway.platform.cache.Snapshot;
import org.doorway.platform.identity.KnownTokens;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses the tokens of every sign-in that a lost phone was used with, also those that the provider goes on giving out
 * for it. Asked once for a token, when it has been verified: while it is recognised it costs nothing more.
 *
 * <p>A token that does not name its sign-in could be on any device of its owner, so of those none that was issued before
 * one of their phones was lost is taken any more. Other devices are let in again with the next token, which apps ask for
 * every few minutes; whoever has the phone is not, once the provider has ended its sign-in.
 */
@ApplicationScoped
class LostSessions implements SecurityIdentityAugmentor {
    /** Fired within the transaction in which a phone was lost. */
    record PhoneLost() {}

    private static final int BEFORE_IT_IS_REMEMBERED = 100;

    private final Snapshot<Lost> lost;
    private final KnownTokens tokens;

    LostSessions(PhoneRepository phones, KnownTokens tokens) {
        this.lost = new Snapshot<>(phones::lost);
        this.tokens = tokens;
    }

    @Override
    public int priority() {
        return BEFORE_IT_IS_REMEMBERED;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return context.runBlocking(() -> requireKept(token, identity));
        }
        return Uni.createFrom().item(identity);
    }

    private SecurityIdentity requireKept(JsonWebToken token, SecurityIdentity identity) {
        if (lost.get().isRefused(token)) {
            throw new AuthenticationFailedException();
        }
        return identity;
    }

    /**
     * What was lost.
     *
     * @param sessions the sign-ins that phones were used with before they were lost
     * @param lastOf when somebody lost a phone last, by their subject
     */
    record Lost(Set<String> sessions, Map<String, Instant> lastOf) {
        boolean isRefused(JsonWebToken token) {
            if (token.getClaim("sid") instanceof String session) {
                return sessions.contains(session);
            }
            var last = token.getSubject() == null ? null : lastOf.get(token.getSubject());
            // Tokens tell whole seconds: one of the same second counts as issued before.
            return last != null && token.getIssuedAtTime() <= last.getEpochSecond();
        }
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) PhoneLost event) {
        lost.expire();
        tokens.forget();
    }
}
