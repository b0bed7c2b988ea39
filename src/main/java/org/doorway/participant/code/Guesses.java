package org.doorway.participant.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.doorway.platform.identity.Caller;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;

/** The {@link LookupLimit} of the caller of the request under way. */
@ApplicationScoped
public class Guesses {
    private final LookupLimit limit;
    private final NameLimit names;
    private final Caller caller;

    Guesses(LookupLimit limit, NameLimit names, Caller caller) {
        this.limit = limit;
        this.names = names;
        this.caller = caller;
    }

    /** Whether the caller has not guessed too often: for what goes on without looking anything up. */
    public boolean areAllowed() {
        return limit.allows(caller.subject());
    }

    /** The same of anybody, for what goes on without them. */
    public boolean areAllowed(String subject) {
        return limit.allows(subject);
    }

    /** How many codes that lead nowhere the caller may ask for now. */
    public long left() {
        return limit.left(caller.subject());
    }

    /**
     * Lets the request go on only if the caller has not guessed too often.
     *
     * @throws Problem {@code too-many-requests} (429) with the seconds to wait
     */
    public void requireAllowed() {
        if (!areAllowed()) {
            throw tooMany(limit.wait(caller.subject()));
        }
    }

    /**
     * Lets a name be issued as a code only if the caller has not had too many issued, and counts it: whether it is free or
     * in use, the answer tells.
     *
     * @throws Problem {@code too-many-requests} (429) with the seconds to wait
     */
    void requireNameAllowed() {
        requireAllowed();
        var subject = caller.subject();
        if (!names.allows(subject)) {
            throw tooMany(names.wait(subject));
        }
        names.told(subject);
    }

    private static Problem tooMany(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Problem.of(CommonError.TOO_MANY_REQUESTS).with(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** The caller asked for a code that leads nowhere. */
    public void missed() {
        missed(caller.subject());
    }

    /** A code that somebody once asked for leads nowhere. */
    public void missed(String subject) {
        limit.missed(subject);
    }
}
