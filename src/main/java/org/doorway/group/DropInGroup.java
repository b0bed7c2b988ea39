package org.doorway.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorway.platform.language.BlankText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A drop-in group starts at a site, which stays. Its names, its place and when it meets change as the group does, and
 * single dates are cancelled. One that meets no more is retired: it is on no calendar, and its sessions stay countable.
 * It can be reinstated. There are no members: whoever comes, comes.
 */
@Entity
class DropInGroup {
    /** One of each week of seven years. */
    private static final int MOST_DATES = 366;

    @Id
    UUID id;

    @Column(updatable = false)
    int siteId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> names;

    @JdbcTypeCode(SqlTypes.JSON)
    List<WeeklySlot> schedule;

    @Nullable String place;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<LocalDate> cancelledDates;

    @Column(updatable = false)
    Instant startedAt;

    Instant changedAt;

    @Nullable Instant retiredAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    DropInGroup() {}

    static DropInGroup start(UUID id, int siteId, GroupContent content, Instant now, byte[] createdAs) {
        var group = new DropInGroup();
        group.id = id;
        group.siteId = siteId;
        group.startedAt = now;
        group.createdAs = createdAs;
        group.cancelledDates = List.of();
        group.describe(content, now);
        return group;
    }

    void describe(GroupContent content, Instant now) {
        names = content.names();
        schedule = content.scheduleOrNone();
        place = BlankText.orNothing(content.place());
        changedAt = now;
    }

    boolean meetsOn(LocalDate date) {
        return schedule.stream().anyMatch(slot -> slot.day() == date.getDayOfWeek());
    }

    /** Cancelling a date twice changes nothing. Of very many, the oldest are of no use to anybody. */
    void cancel(LocalDate date, Instant now) {
        if (!cancelledDates.contains(date)) {
            var dates = Stream.concat(cancelledDates.stream(), Stream.of(date))
                    .sorted()
                    .toList();
            cancelledDates = List.copyOf(dates.subList(Math.max(0, dates.size() - MOST_DATES), dates.size()));
            changedAt = now;
        }
    }

    /** Restoring a date that was not cancelled changes nothing. */
    void restore(LocalDate date, Instant now) {
        if (cancelledDates.contains(date)) {
            cancelledDates = cancelledDates.stream()
                    .filter(cancelled -> !cancelled.equals(date))
                    .toList();
            changedAt = now;
        }
    }

    /** Retiring twice changes nothing. */
    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
            changedAt = now;
        }
    }

    void reinstate(Instant now) {
        if (retiredAt != null) {
            retiredAt = null;
            changedAt = now;
        }
    }
}
