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
final class Gaps {
    private Gaps() {}

    /**
     * The stretches of days that boxes with the same limits begin or end around, and those that any do, without those that
     * are boxes.
     */
    static List<Box> between(List<Box> boxes) {
        var gaps = new LinkedHashSet<Box>();
        var anyStarts = starts(boxes);
        boxes.stream()
                .collect(Collectors.groupingBy(Box::limits, LinkedHashMap::new, Collectors.toList()))
                .forEach((limits, alike) -> {
                    gaps.addAll(stretches(limits, alike, starts(alike)));
                    gaps.addAll(stretches(limits, alike, anyStarts));
                });
        boxes.forEach(gaps::remove);
        return List.copyOf(gaps);
    }

    private static List<Box> stretches(Map<String, Limit> limits, List<Box> alike, TreeSet<LocalDate> starts) {
        var stretches = new ArrayList<Box>();
        for (var start : starts.headSet(starts.last())) {
            var stretch = new Box(start, requireNonNull(starts.higher(start)).minusDays(1), limits);
            if (alike.stream().anyMatch(stretch::overlaps)) {
                stretches.add(stretch);
            }
        }
        return stretches;
    }

    private static TreeSet<LocalDate> starts(List<Box> boxes) {
        var starts = new TreeSet<LocalDate>();
        boxes.forEach(box -> starts.addAll(List.of(box.from(), box.until().plusDays(1))));
        return starts;
    }
}
