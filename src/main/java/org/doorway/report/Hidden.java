package org.doorway.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What of a report would lead to others, few of them: whole periods, and single services and indicators of periods. */
final class Hidden {
    private final Set<Period> periods = new HashSet<>();
    private final Map<Period, Set<String>> services = new HashMap<>();

    void add(Period period) {
        periods.add(period);
    }

    /** @param code of an item or an indicator, whose names never are the same */
    void add(Period period, String code) {
        services.computeIfAbsent(period, of -> new HashSet<>()).add(code);
    }

    /** Whether nothing of it is shown. */
    boolean has(Period period) {
        return periods.contains(period);
    }

    /** Whether this item or indicator of it is not shown. */
    boolean has(Period period, String code) {
        return has(period) || services.getOrDefault(period, Set.of()).contains(code);
    }
}
