package org.doorway.platform.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a token that was verified a moment ago. A desk sends the same one with every visit, and verifying its
 * signature takes the processor longer than everything else that recording the visit does.
 *
 * <p>Only the very same text is recognised, not after it has run out, and for a minute at most: then it is verified
 * anew, with the keys that the provider has by then.
 */
@ApplicationScoped
public class KnownTokens implements HttpAuthenticationMechanism, SecurityIdentityAugmentor {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 1000;
    private static final int BEFORE_THE_ONE_THAT_VERIFIES = 2 * DEFAULT_PRIORITY;
    private static final String BEARER = "Bearer ";
    private static final String BEGUN_IN = KnownTokens.class.getName();

    /** Who a token is, and in which generation its verification began. */
    private record Known(SecurityIdentity identity, int generation) {}

    private final Cache<String, Known> known;
    private final AtomicInteger generation = new AtomicInteger();

    @Inject
    KnownTokens(Clock clock) {
        this(clock, Ticker.systemTicker());
    }

    KnownTokens(Clock clock, Ticker ticker) {
        known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<String, Known>creating((token, somebody) ->
                        remaining((JsonWebToken) somebody.identity().getPrincipal(), clock.instant())))
                .ticker(ticker)
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        // Before anything is verified: what is found out from now on may be out of date when it is remembered.
        context.put(BEGUN_IN, generation());
        var sent = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return Uni.createFrom()
                .item(sent != null && sent.startsWith(BEARER) ? find(sent.substring(BEARER.length())) : null);
    }

    /** Called with every identity that was just verified. */
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        var credential = identity.getCredential(TokenCredential.class);
        var request = HttpSecurityUtils.getRoutingContextAttribute(identity);
        Integer begunIn = request == null ? null : request.get(BEGUN_IN);
        if (credential != null && begunIn != null && identity.getPrincipal() instanceof JsonWebToken) {
            remember(credential.getToken(), identity, begunIn);
        }
        return Uni.createFrom().item(identity);
    }

    /** Has every token verified anew: to be called when one may not be valid any more. */
    public void forget() {
        generation.incrementAndGet();
        known.invalidateAll();
    }

    @Nullable SecurityIdentity find(String token) {
        var somebody = known.getIfPresent(token);
        return somebody != null && somebody.generation() == generation() ? somebody.identity() : null;
    }

    /** Counts how often everything was forgotten. */
    int generation() {
        return generation.get();
    }

    /**
     * Remembers a token that was verified.
     *
     * @param begunIn the generation before its verification began: nothing is recognised by what was found out before
     *     everything was forgotten
     */
    void remember(String token, SecurityIdentity identity, int begunIn) {
        // Anew and not as it is: the one that was verified holds on to the whole request that it came with.
        known.put(
                token,
                new Known(
                        QuarkusSecurityIdentity.builder()
                                .setPrincipal(identity.getPrincipal())
                                .addRoles(identity.getRoles())
                                .build(),
                        begunIn));
    }

    private static Duration remaining(JsonWebToken token, Instant now) {
        var untilItRunsOut = Duration.between(now, Instant.ofEpochSecond(token.getExpirationTime()));
        if (untilItRunsOut.isNegative()) {
            return Duration.ZERO;
        }
        return untilItRunsOut.compareTo(LONGEST) < 0 ? untilItRunsOut : LONGEST;
    }

    /** Whoever is not recognised is asked by the mechanism that verifies. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return BEFORE_THE_ONE_THAT_VERIFIES;
    }
}
