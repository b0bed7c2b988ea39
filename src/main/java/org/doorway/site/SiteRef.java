package org.doorway.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of a site.
 *
 * @param id the internal number that rows refer to
 */
public record SiteRef(
        int id, String code, LocalDays days, @Nullable Instant retiredAt) {
    public ZoneId zone() {
        return days.zone();
    }

    /** The site's local day on which something happened. */
    public LocalDate dayOf(Instant happened) {
        return days.dayOf(happened);
    }

    /** When a local day of this site begins. */
    public Instant startOf(LocalDate day) {
        return days.startOf(day);
    }

    /** When the local day of this site, in which something happened, ends. */
    public Instant endOfDay(Instant happened) {
        return startOf(dayOf(happened).plusDays(1));
    }

    /** Whether it has been closed down. That refuses no visit. */
    public boolean isRetired() {
        return retiredAt != null;
    }
}
