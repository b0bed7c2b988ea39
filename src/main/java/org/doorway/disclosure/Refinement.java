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
 * Cuts what happened into the smallest pieces that some boxes are all made of: where one is about a month and another
 * about a quarter, into that month and the rest of the quarter, and so in every dimension.
 */
final class Refinement {
    /** More than can be proved anything about in reasonable time. */
    static final int MOST_PIECES = 20_000;

    /** Stands for every value of a dimension that no box names. */
    private static final String ANY_OTHER = "";

    private final List<Region> boxes;

    /** The boxes that each piece is part of. */
    private final Set<BitSet> pieces = new LinkedHashSet<>();

    private boolean isTooFine;

    private Refinement(List<Region> boxes) {
        this.boxes = boxes;
        cut(everywhere(), sides());
    }

    /** For each box the pieces that it is made of; empty where there would be too many. */
    static Optional<List<BitSet>> of(List<Region> boxes) {
        var refinement = new Refinement(boxes);
        return refinement.isTooFine ? Optional.empty() : Optional.of(refinement.byBox());
    }

    private List<BitSet> byBox() {
        var byBox = IntStream.range(0, boxes.size())
                .mapToObj(box -> new BitSet(pieces.size()))
                .toList();
        var piece = 0;
        for (var within : pieces) {
            for (int box = within.nextSetBit(0); box >= 0; box = within.nextSetBit(box + 1)) {
                byBox.get(box).set(piece);
            }
            piece++;
        }
        return byBox;
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

    /** For time and each dimension: which boxes each stretch or value of it belongs to, each combination once. */
    private List<Collection<BitSet>> sides() {
        var sides = new ArrayList<Collection<BitSet>>();
        sides.add(stretches());
        var values = new LinkedHashMap<String, Set<String>>();
        boxes.forEach(box -> box.limits()
                .forEach((dimension, limit) -> values.computeIfAbsent(
                                dimension, first -> new LinkedHashSet<>(Set.of(ANY_OTHER)))
                        .addAll(limit.values())));
        values.forEach((dimension, all) -> sides.add(classes(dimension, all)));
        return sides;
    }

    private Set<BitSet> classes(String dimension, Set<String> values) {
        var classes = new LinkedHashSet<BitSet>();
        values.forEach(value -> classes.add(those(box -> box.has(dimension, value))));
        return classes;
    }

    private Set<BitSet> stretches() {
        var starts = new TreeSet<LocalDate>();
        boxes.forEach(box -> starts.addAll(List.of(box.from(), box.until().plusDays(1))));
        var stretches = new LinkedHashSet<BitSet>();
        starts.forEach(day -> stretches.add(those(box -> !day.isBefore(box.from()) && !day.isAfter(box.until()))));
        return stretches;
    }

    private BitSet everywhere() {
        return those(box -> true);
    }

    private BitSet those(java.util.function.Predicate<Region> which) {
        var those = new BitSet(boxes.size());
        IntStream.range(0, boxes.size())
                .filter(box -> which.test(boxes.get(box)))
                .forEach(those::set);
        return those;
    }
}
