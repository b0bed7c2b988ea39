package org.doorway.visit.count;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A while in which a team was out, as far as it matters for what was recorded there.
 *
 * @param id tells shifts apart that began at one moment
 * @param stops where; none: wherever their site is
 */
public record Shift(UUID id, List<UUID> stops, Instant from, Instant until) {
    boolean isAnywhere() {
        return stops.isEmpty();
    }

    /** Whether it goes to stops of its own, and the other one wherever the site is. */
    boolean isNarrowerThan(Shift other) {
        return !isAnywhere() && other.isAnywhere();
    }

    boolean isLaterThan(Shift other) {
        return from.equals(other.from) ? id.compareTo(other.id) > 0 : from.isAfter(other.from);
    }
}
