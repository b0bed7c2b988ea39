package org.doorway.site;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The days of a site: by the clocks of its zone, each until an hour of the night after it. This is the one rule of which
 * day something happened on; the database has the same one as {@code site_day}.
 *
 * <p>A day may have 23 or 25 hours. One whose first hour is left out begins an hour later; of an hour that comes twice, the
 * first is meant.
 *
 * @param endsAt the hour of the night at which days end, from midnight until {@link #LATEST_END}
 */
public record LocalDays(ZoneId zone, LocalTime endsAt) {
    /** How long after midnight a day can go on at most. */
    public static final LocalTime LATEST_END = LocalTime.of(8, 0);

    /** The days of no site. */
    public static final LocalDays UTC = new LocalDays(ZoneOffset.UTC, LocalTime.MIDNIGHT);

    /** @param endsAt as requests have it; null: at midnight */
    static LocalDays of(String zone, @Nullable String endsAt) {
        return new LocalDays(ZoneId.of(zone), LocalTime.parse(requireNonNullElse(endsAt, "00:00")));
    }

    /** The day on which something happened. */
    public LocalDate dayOf(Instant happened) {
        return clock(happened).toLocalDate();
    }

    /** What the clock would show if days ended at midnight: where it shows least, a day ends last. */
    public LocalDateTime clock(Instant at) {
        return at.atZone(zone).toLocalDateTime().minusHours(endsAt.getHour());
    }

    /** When a day begins. */
    public Instant startOf(LocalDate day) {
        var start = day.atTime(endsAt);
        var change = zone.getRules().getTransition(start);
        return change != null && change.isGap()
                ? change.getInstant()
                : start.atZone(zone).toInstant();
    }
}
