package org.doorway.participant.code;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * Keeps anybody from guessing codes. Only a miss costs something, so a desk that greets a hundred people a minute
 * never meets the limit. Kept in memory: with several instances of the service, each grants the limit on its own.
 */
@ApplicationScoped
class LookupLimit {
    private final LookupSettings settings;
    private final TimeMeter meter;
    private final Cache<String, Bucket> callers;

    LookupLimit(LookupSettings settings, Clock clock) {
        this.settings = settings;
        meter = new ClockMeter(clock);
        callers = Caffeine.newBuilder()
                .maximumSize(settings.mostCallers())
                .expireAfterAccess(settings.forgetAfter())
                .ticker(meter::currentTimeNanos)
                .build();
    }

    /** Whether a caller may look up a code now. */
    boolean allows(String subject) {
        return left(subject) > 0;
    }

    /** How many misses a caller may have now; not less than none. */
    long left(String subject) {
        return Math.max(0, bucket(subject).getAvailableTokens());
    }

    /** A caller looked up a code that leads nowhere. */
    void missed(String subject) {
        // Requests that were let in side by side may overdraw: what they took too much is paid back by waiting longer.
        bucket(subject).consumeIgnoringRateLimits(1);
    }

    /** How long until a caller is allowed again; zero: they are now. */
    Duration wait(String subject) {
        return Duration.ofNanos(bucket(subject).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(String subject) {
        return callers.get(
                subject,
                caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.burst())
                                .refillGreedy(settings.missesPerMinute(), Duration.ofMinutes(1)))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(java.time.Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
