package org.doorway.menu;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.doorway.site.OpeningHours;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An item as one site offers it: put on the site's screen, moved about, switched off while there is none, taken off
 * again. The desk may switch it off for the rest of a day: it is on again by itself, as it was arranged before. Being
 * off never keeps anybody from recording that it was given or asked for.
 */
@Entity
class Offering {
    /** One item at one site. */
    @Embeddable
    record Key(int siteId, int itemId) {}

    @EmbeddedId
    Key key;

    boolean available;

    @JdbcTypeCode(SqlTypes.JSON)
    List<OpeningHours> hours;

    int position;

    @Nullable Instant pausedUntil;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Offering() {}

    static Offering of(Key key) {
        var offering = new Offering();
        offering.key = key;
        return offering;
    }

    void arrange(ArrangeOffering request) {
        available = request.available() == null || request.available();
        hours = request.hours() == null ? List.of() : request.hours();
        position = request.order();
    }

    void pause(Instant endOfDay) {
        pausedUntil = endOfDay;
    }

    void resume() {
        pausedUntil = null;
    }

    /** Until when the desk has switched it off; null: it is not off, or not any more. */
    @Nullable Instant pausedUntil(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now) ? pausedUntil : null;
    }

    /** Whether there is some now: switched on, and within its hours where it has any. */
    boolean isAvailable(Instant now, ZoneId zone) {
        if (pausedUntil(now) != null) {
            return false;
        }
        if (!available || hours.isEmpty()) {
            return available;
        }
        var local = now.atZone(zone);
        return hours.stream()
                .filter(day -> day.day() == local.getDayOfWeek())
                .anyMatch(day -> !local.toLocalTime().isBefore(LocalTime.parse(day.opens()))
                        && (day.closes().equals("24:00")
                                || local.toLocalTime().isBefore(LocalTime.parse(day.closes()))));
    }
}
