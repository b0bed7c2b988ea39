package org.doorway.disclosure;

import java.util.Set;

/** Which values of a dimension something is about: these, or all but these. */
public record Limit(Set<String> values, boolean isExcept) {
    public Limit {
        values = Set.copyOf(values);
    }

    public static Limit to(String... values) {
        return new Limit(Set.of(values), false);
    }

    public static Limit except(Set<String> values) {
        return new Limit(values, true);
    }

    boolean has(String value) {
        return values.contains(value) != isExcept;
    }
}
