package org.doorway.disclosure;

import java.time.LocalDate;
import java.util.Map;

/**
 * The part of what happened that a figure counts: some days in a row, and in each dimension (site, item, …) all, or what a
 * limit says.
 *
 * @param until the last day, which is part of it
 */
public record Box(LocalDate from, LocalDate until, Map<String, Limit> limits) {
    public Box {
        limits = Map.copyOf(limits);
    }

    boolean has(String dimension, String value) {
        var limit = limits.get(dimension);
        return limit == null || limit.has(value);
    }

    public boolean overlaps(Box other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    public Box limitedTo(String dimension, Limit limit) {
        var more = new java.util.HashMap<>(limits);
        more.put(dimension, limit);
        return new Box(from, until, more);
    }

    public Box without(String dimension) {
        var fewer = new java.util.HashMap<>(limits);
        fewer.remove(dimension);
        return new Box(from, until, fewer);
    }
}
