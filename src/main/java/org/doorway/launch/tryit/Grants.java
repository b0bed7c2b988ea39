package org.doorway.launch.tryit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.doorway.platform.ids.Sha256;

/**
 * What somebody who signed in holds until it becomes tokens: an authorization code for a minute, a refresh token for a
 * day. Each works once. Kept in memory: a restart means signing in again.
 */
@ApplicationScoped
class Grants {
    private static final Duration CODE_LIFE = Duration.ofSeconds(60);
    private static final Duration REFRESH_LIFE = Duration.ofHours(24);
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Refresh> refreshes = new ConcurrentHashMap<>();

    Grants(Clock clock) {
        this.clock = clock;
    }

    private interface Lasting {
        Instant until();
    }

    private record Code(StaffMember member, AuthorizationRequest request, Instant until) implements Lasting {}

    private record Refresh(Grant grant, Instant until) implements Lasting {}

    /**
     * Who tokens are for, and for which app.
     *
     * @param session the sign-in that they go back to, however often they are renewed: a lost phone's is ended by it
     */
    record Grant(StaffMember member, String client, String scope, String nonce, String session) {
        /** Of somebody who signs in now. */
        static Grant begin(StaffMember member, String client, String scope, String nonce) {
            return new Grant(member, client, scope, nonce, UUID.randomUUID().toString());
        }

        private Grant renewed() {
            return new Grant(member, client, scope, "", session);
        }
    }

    String code(StaffMember member, AuthorizationRequest request) {
        return keep(codes, new Code(member, request, clock.instant().plus(CODE_LIFE)));
    }

    String refresh(Grant grant) {
        return keep(refreshes, new Refresh(grant.renewed(), clock.instant().plus(REFRESH_LIFE)));
    }

    /** The grant behind a code, for the app that asked, at the address it named, with the verifier that only it knows. */
    Optional<Grant> redeem(String code, String client, String redirect, String verifier) {
        // Gone with the first attempt, right or wrong.
        return Optional.ofNullable(codes.remove(code))
                .filter(this::lasts)
                .filter(kept -> kept.request.client().equals(client))
                .filter(kept -> kept.request.redirect().equals(redirect))
                .filter(kept -> kept.request.challenge().equals(challenge(verifier)))
                .map(kept -> Grant.begin(kept.member, client, kept.request.scope(), kept.request.nonce()));
    }

    Optional<Grant> renew(String refresh, String client) {
        return Optional.ofNullable(refreshes.remove(refresh))
                .filter(this::lasts)
                .map(Refresh::grant)
                .filter(grant -> grant.client().equals(client));
    }

    static String challenge(String verifier) {
        var digest = Sha256.of(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private <T extends Lasting> String keep(Map<String, T> kept, T grant) {
        kept.values().removeIf(old -> !lasts(old));
        if (kept.size() >= MOST) {
            kept.clear();
        }
        var name = SecretFile.randomText();
        kept.put(name, grant);
        return name;
    }

    private boolean lasts(Lasting grant) {
        return clock.instant().isBefore(grant.until());
    }
}
