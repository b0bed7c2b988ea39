package org.doorway.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known about numbers of people of whom each counts once in every region that they are in: no part has more than
 * the whole, and the whole has no more than its parts together.
 */
final class Containment {
    private static final String TIME = "";

    private final List<Region> regions;
    private final List<BitSet> pieces;
    private final Map<BitSet, Integer> numbers;
    private final Set<Constraint> constraints = new HashSet<>();

    Containment(List<Region> regions, List<BitSet> pieces, Map<BitSet, Integer> numbers) {
        this.regions = regions;
        this.pieces = pieces;
        this.numbers = numbers;
    }

    List<Constraint> constraints() {
        for (int whole = 0; whole < regions.size(); whole++) {
            var parts = parts(whole);
            for (var inOneDimension : parts.values()) {
                for (int part : inOneDimension) {
                    constraints.add(Constraint.atMost(difference(part, List.of(whole)), 0));
                }
                var covered = new BitSet();
                inOneDimension.forEach(part -> covered.or(pieces.get(part)));
                if (covered.equals(pieces.get(whole))) {
                    constraints.add(Constraint.atMost(difference(whole, smallest(inOneDimension)), 0));
                }
            }
        }
        return List.copyOf(constraints);
    }

    /** The regions within one that differ from it in a single dimension, by that dimension. */
    private Map<String, List<Integer>> parts(int whole) {
        var parts = new HashMap<String, List<Integer>>();
        for (int part = 0; part < regions.size(); part++) {
            if (!pieces.get(part).equals(pieces.get(whole)) && isWithin(pieces.get(part), pieces.get(whole))) {
                var differing = differing(regions.get(part), regions.get(whole));
                if (differing.size() == 1) {
                    parts.computeIfAbsent(differing.iterator().next(), dimension -> new ArrayList<>())
                            .add(part);
                }
            }
        }
        return parts;
    }

    private List<Integer> smallest(List<Integer> parts) {
        return parts.stream()
                .filter(part -> parts.stream()
                        .noneMatch(other -> !pieces.get(other).equals(pieces.get(part))
                                && isWithin(pieces.get(other), pieces.get(part))))
                .toList();
    }

    private static Set<String> differing(Region one, Region other) {
        var dimensions = new HashSet<>(one.limits().keySet());
        dimensions.addAll(other.limits().keySet());
        dimensions.removeIf(dimension -> java.util.Objects.equals(
                one.limits().get(dimension), other.limits().get(dimension)));
        if (!one.from().equals(other.from()) || !one.until().equals(other.until())) {
            dimensions.add(TIME);
        }
        return dimensions;
    }

    private static boolean isWithin(BitSet part, BitSet whole) {
        var outside = (BitSet) part.clone();
        outside.andNot(whole);
        return outside.isEmpty();
    }

    private LinearExpression difference(int one, List<Integer> others) {
        var terms = new ArrayList<Term>();
        terms.add(new Term(number(one), 1));
        others.stream().map(this::number).distinct().forEach(other -> terms.add(new Term(other, -1)));
        return new LinearExpression(terms);
    }

    private int number(int region) {
        return java.util.Objects.requireNonNull(numbers.get(pieces.get(region)));
    }
}
