package org.doorway.disclosure;

import java.time.LocalDate;
import java.util.Map;

/**
 * The part of what happened that a figure counts: some days in a row, and in each dimension (site, item, …) all, or what a
 * limit says.
 *
 * @param until the last day, which is part of it
 */
public record Region(LocalDate from, LocalDate until, Map<String, DimensionFilter> limits) {
    public Region {
        limits = Map.copyOf(limits);
    }

    boolean has(String dimension, String value) {
        var limit = limits.get(dimension);
        return limit == null || limit.has(value);
    }

    public boolean overlaps(Region other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    public Region limitedTo(String dimension, DimensionFilter limit) {
        var more = new java.util.HashMap<>(limits);
        more.put(dimension, limit);
        return new Region(from, until, more);
    }

    public Region without(String dimension) {
        var fewer = new java.util.HashMap<>(limits);
        fewer.remove(dimension);
        return new Region(from, until, fewer);
    }
}
