package org.doorway.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.doorway.platform.problem.Fault;

/**
 * Which times something at a centre can have happened at: from the year 2000 on, which leaves room for typing in old
 * paper, until a day from now, which forgives any clock that is wrong by a time zone.
 */
public final class PlausibleTime {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration FORGIVEN = Duration.ofDays(1);

    private PlausibleTime() {}

    /** The fault of a time that cannot be true. */
    public static Optional<Fault> fault(String pointer, Instant happened, Instant now) {
        if (happened.isBefore(EARLIEST)) {
            return Optional.of(Fault.at(pointer, "too_early", "earliest", "2000-01-01"));
        }
        return happened.isAfter(now.plus(FORGIVEN)) ? Optional.of(Fault.at(pointer, "too_late")) : Optional.empty();
    }

    /** The fault of a date that cannot be true. */
    public static Optional<Fault> fault(String pointer, LocalDate happened, Instant now) {
        return fault(pointer, happened.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(), now);
    }
}
