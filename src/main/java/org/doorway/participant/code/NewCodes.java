package org.doorway.participant.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.doorway.participant.card.RandomCode;
import org.doorway.platform.problem.Problem;

/** Makes codes that nobody else has. */
@ApplicationScoped
class NewCodes {
    /** Which code for whom, made by which request and when. */
    record Origin(UUID id, UUID participant, byte[] createdAs, Instant at) {}

    /** With a million codes in use, one draw in 17 thousand meets one of them; three in a row do not happen. */
    private static final int DRAWS = 3;

    private final SecureRandom random = new SecureRandom();
    private final ParticipantCodeRepository codes;
    private final Codes hashes;
    private final Guesses guesses;
    private final Clock clock;

    NewCodes(ParticipantCodeRepository codes, Codes hashes, Guesses guesses, Clock clock) {
        this.codes = codes;
        this.hashes = hashes;
        this.guesses = guesses;
        this.clock = clock;
    }

    IssuedCodeView draw(Origin origin) {
        for (int i = 0; i < DRAWS; i++) {
            var drawn = RandomCode.draw(random).shown();
            if (isKept(origin, CodeKind.RANDOM, drawn)) {
                return IssuedCodeView.shown(origin.id(), CodeKind.RANDOM, drawn);
            }
        }
        throw new IllegalStateException("Every random code that was drawn is in use");
    }

    /**
     * Makes a code of a name.
     *
     * @throws Problem {@code name-in-use} (409), which counts as a miss: it tells as much as a look-up does; or
     *     {@code too-many-requests} (429) after too many names, in use or not
     */
    IssuedCodeView name(Origin origin, String name) {
        guesses.requireNameAllowed();
        if (!isKept(origin, CodeKind.CHOSEN, name)) {
            guesses.missed();
            throw Problem.of(CodeError.NAME_IN_USE);
        }
        return IssuedCodeView.shown(origin.id(), CodeKind.CHOSEN, name);
    }

    Instant now() {
        return clock.instant();
    }

    private boolean isKept(Origin origin, CodeKind kind, String text) {
        var hash = Objects.requireNonNull(hashes.hash(text));
        var free = codes.heldUntil(hash);
        // What was issued earlier than it is told of does not take over what happened to whoever held it until then.
        var from = free != null && free.isAfter(origin.at()) ? free : origin.at();
        return codes.addUnlessInUse(ParticipantCode.issue(origin, kind, hash, from));
    }
}
