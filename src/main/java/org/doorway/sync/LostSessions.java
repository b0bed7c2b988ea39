package org.doorway.sync;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import org.doorway.platform.cache.Snapshot;
import org.doorway.platform.identity.KnownTokens;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses the tokens of every sign-in that a lost phone was used with, also those that the provider goes on giving out
 * for it. Asked once for a token, when it has been verified: while it is recognised it costs nothing more.
 */
@ApplicationScoped
class LostSessions implements SecurityIdentityAugmentor {
    /** Fired within the transaction in which a phone was lost. */
    record PhoneLost() {}

    private static final int BEFORE_IT_IS_REMEMBERED = 100;

    private final Snapshot<Set<String>> lost;
    private final KnownTokens tokens;

    LostSessions(PhoneRepository phones, KnownTokens tokens) {
        this.lost = new Snapshot<>(phones::lostSessions);
        this.tokens = tokens;
    }

    @Override
    public int priority() {
        return BEFORE_IT_IS_REMEMBERED;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("sid") instanceof String session) {
            return context.runBlocking(() -> requireKept(session, identity));
        }
        return Uni.createFrom().item(identity);
    }

    private SecurityIdentity requireKept(String session, SecurityIdentity identity) {
        if (lost.get().contains(session)) {
            throw new AuthenticationFailedException();
        }
        return identity;
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) PhoneLost event) {
        lost.expire();
        tokens.forget();
    }
}
