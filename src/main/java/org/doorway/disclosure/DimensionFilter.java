package org.doorway.disclosure;

import java.util.Set;

/** Which values of a dimension something is about: these, or all but these. */
public record DimensionFilter(Set<String> values, boolean isExcept) {
    public DimensionFilter {
        values = Set.copyOf(values);
    }

    public static DimensionFilter to(String... values) {
        return new DimensionFilter(Set.of(values), false);
    }

    public static DimensionFilter except(Set<String> values) {
        return new DimensionFilter(values, true);
    }

    boolean has(String value) {
        return values.contains(value) != isExcept;
    }
}
