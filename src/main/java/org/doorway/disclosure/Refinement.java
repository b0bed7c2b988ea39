package org.doorway.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Cuts what happened into the smallest pieces that some regions are all made of: where one is about a month and another
 * about a quarter, into that month and the rest of the quarter, and so in every dimension.
 */
final class Refinement {
    /** More than can be proved anything about in reasonable time. */
    static final int MOST_PIECES = 20_000;

    /** Stands for every value of a dimension that no region names. */
    private static final String ANY_OTHER = "";

    private final List<Region> regions;

    /** The regions that each piece is part of. */
    private final Set<BitSet> pieces = new LinkedHashSet<>();

    private boolean isTooFine;

    private Refinement(List<Region> regions) {
        this.regions = regions;
        cut(everywhere(), sides());
    }

    /** For each region the pieces that it is made of; empty where there would be too many. */
    static Optional<List<BitSet>> of(List<Region> regions) {
        var refinement = new Refinement(regions);
        return refinement.isTooFine ? Optional.empty() : Optional.of(refinement.byRegion());
    }

    private List<BitSet> byRegion() {
        var byRegion = IntStream.range(0, regions.size())
                .mapToObj(region -> new BitSet(pieces.size()))
                .toList();
        var piece = 0;
        for (var within : pieces) {
            for (int region = within.nextSetBit(0); region >= 0; region = within.nextSetBit(region + 1)) {
                byRegion.get(region).set(piece);
            }
            piece++;
        }
        return byRegion;
    }

    private void cut(BitSet within, List<Collection<BitSet>> sides) {
        if (within.isEmpty() || isTooFine) {
            return;
        }
        if (sides.isEmpty()) {
            pieces.add(within);
            isTooFine = pieces.size() > MOST_PIECES;
            return;
        }
        for (var slice : sides.get(0)) {
            var rest = (BitSet) within.clone();
            rest.and(slice);
            cut(rest, sides.subList(1, sides.size()));
        }
    }

    /** For time and each dimension: which regions each stretch or value of it belongs to, each combination once. */
    private List<Collection<BitSet>> sides() {
        var sides = new ArrayList<Collection<BitSet>>();
        sides.add(stretches());
        var values = new LinkedHashMap<String, Set<String>>();
        regions.forEach(region -> region.limits()
                .forEach((dimension, limit) -> values.computeIfAbsent(
                                dimension, first -> new LinkedHashSet<>(Set.of(ANY_OTHER)))
                        .addAll(limit.values())));
        values.forEach((dimension, all) -> sides.add(classes(dimension, all)));
        return sides;
    }

    private Set<BitSet> classes(String dimension, Set<String> values) {
        var classes = new LinkedHashSet<BitSet>();
        values.forEach(value -> classes.add(those(region -> region.has(dimension, value))));
        return classes;
    }

    private Set<BitSet> stretches() {
        var starts = new TreeSet<LocalDate>();
        regions.forEach(
                region -> starts.addAll(List.of(region.from(), region.until().plusDays(1))));
        var stretches = new LinkedHashSet<BitSet>();
        starts.forEach(
                day -> stretches.add(those(region -> !day.isBefore(region.from()) && !day.isAfter(region.until()))));
        return stretches;
    }

    private BitSet everywhere() {
        return those(region -> true);
    }

    private BitSet those(java.util.function.Predicate<Region> which) {
        var those = new BitSet(regions.size());
        IntStream.range(0, regions.size())
                .filter(region -> which.test(regions.get(region)))
                .forEach(those::set);
        return those;
    }
}
