package org.doorway.participant.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Keeps anybody from finding out which names are codes by having many issued: a name that is free tells as much as one
 * that is in use. Apart from {@link LookupLimit}, and wide enough for what a whole shift has written down.
 */
@ApplicationScoped
class NameLimit {
    private final LookupLimit limit;

    NameLimit(CodeSettings codes, LookupSettings lookups, Clock clock) {
        limit = new LookupLimit(new Names(codes.namesAtOnce(), codes.namesPerMinute(), lookups.mostCallers()), clock);
    }

    /** Whether a caller may have a name issued now. */
    boolean allows(String subject) {
        return limit.allows(subject);
    }

    /** A caller had a name issued, or was told that it is in use. */
    void told(String subject) {
        limit.missed(subject);
    }

    /** How long until a caller is allowed again; zero: they are now. */
    Duration wait(String subject) {
        return limit.wait(subject);
    }

    private record Names(int burst, int missesPerMinute, int mostCallers) implements LookupSettings {
        @Override
        public Duration forgetAfter() {
            return Duration.ofMinutes(burst / missesPerMinute + 1L);
        }
    }
}
