package org.doorway.publish;

import java.util.Set;

/** Which values of a dimension something is about: these, or all but these. */
record Limit(Set<String> values, boolean isExcept) {
    Limit {
        values = Set.copyOf(values);
    }

    static Limit to(String... values) {
        return new Limit(Set.of(values), false);
    }

    static Limit except(Set<String> values) {
        return new Limit(values, true);
    }

    boolean has(String value) {
        return values.contains(value) != isExcept;
    }
}
