package org.doorway.disclosure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what lies between periods that were published: of a quarter and its first two months, the third, which anybody
 * gets by subtraction.
 */
final class DerivedPeriods {
    private DerivedPeriods() {}

    /**
     * The stretches of days that regions with the same limits begin or end around, and those that any do, without those
     * that are regions.
     */
    static List<Region> between(List<Region> regions) {
        var gaps = new LinkedHashSet<Region>();
        var anyStarts = starts(regions);
        regions.stream()
                .collect(Collectors.groupingBy(Region::limits, LinkedHashMap::new, Collectors.toList()))
                .forEach((limits, alike) -> {
                    gaps.addAll(stretches(limits, alike, starts(alike)));
                    gaps.addAll(stretches(limits, alike, anyStarts));
                });
        regions.forEach(gaps::remove);
        return List.copyOf(gaps);
    }

    private static List<Region> stretches(
            Map<String, DimensionFilter> limits, List<Region> alike, TreeSet<LocalDate> starts) {
        var stretches = new ArrayList<Region>();
        for (var start : starts.headSet(starts.last())) {
            var stretch = new Region(start, requireNonNull(starts.higher(start)).minusDays(1), limits);
            if (alike.stream().anyMatch(stretch::overlaps)) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private static TreeSet<LocalDate> starts(List<Region> regions) {
        var starts = new TreeSet<LocalDate>();
        regions.forEach(
                region -> starts.addAll(List.of(region.from(), region.until().plusDays(1))));
        return starts;
    }
}
