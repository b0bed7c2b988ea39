package org.doorway.report.indicator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.doorway.report.document.Period;

/** What of a report would lead to others, few of them: whole periods, and single services and indicators of periods. */
public final class SuppressedFigures {
    private final Set<Period> periods = new HashSet<>();
    private final Map<Period, Set<String>> services = new HashMap<>();

    public void add(Period period) {
        periods.add(period);
    }

    /** @param code of an item or an indicator, whose names never are the same */
    public void add(Period period, String code) {
        services.computeIfAbsent(period, of -> new HashSet<>()).add(code);
    }

    /**
     * Adds the indicators of some of the services that are not counted out in a period, and not of all of them: with the
     * items given in all, they would tell what the others are.
     */
    public void addIndicators(Period period, Totals totals, SmallCellRule rule) {
        var takers = new TreeMap<Integer, Long>();
        var already = new HashSet<Integer>();
        totals.menu().items().values().stream()
                .filter(item -> item.isService() && totals.items().containsKey(item.id()))
                .forEach(item -> {
                    takers.put(item.id(), totals.of(item).takers());
                    if (has(period, item.code())) {
                        already.add(item.id());
                    }
                });
        var narrow = rule.hidden(takers, already);
        Catalogue.indicators().stream().filter(Indicator::isOfServices).forEach(indicator -> {
            var told = narrow.stream()
                    .filter(id -> indicator.peopleBehind(totals.onlyOf(id)) > 0)
                    .count();
            if (told > 0 && told < narrow.size()) {
                add(period, indicator.code());
            }
        });
    }

    /** Whether nothing of it is shown. */
    public boolean has(Period period) {
        return periods.contains(period);
    }

    /** Whether this item or indicator of it is not shown. */
    public boolean has(Period period, String code) {
        return has(period) || services.getOrDefault(period, Set.of()).contains(code);
    }
}
