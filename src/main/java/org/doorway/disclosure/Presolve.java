package org.doorway.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known, without what follows from it at once: numbers that are given away are put in, and the rest falls into
 * parts that have nothing to do with each other.
 */
final class Presolve {
    private static final long OPEN = -1;

    private final long[] known;
    private final int[] part;
    private final Map<Integer, List<Constraint>> constraints = new HashMap<>();

    Presolve(Knowledge knowledge) {
        known = new long[knowledge.cells()];
        Arrays.fill(known, OPEN);
        part = new int[knowledge.cells()];
        Arrays.setAll(part, cell -> cell);
        putIn(knowledge);
        var left = knowledge.constraints().stream()
                .map(this::rest)
                .filter(Presolve::saysSomething)
                .distinct()
                .toList();
        left.forEach(constraint -> constraint
                .sum()
                .terms()
                .forEach(term -> join(constraint.sum().terms().get(0).cell(), term.cell())));
        left.forEach(constraint -> constraints
                .computeIfAbsent(partOf(constraint.sum().terms().get(0).cell()), first -> new ArrayList<>())
                .add(constraint));
    }

    boolean isKnown(int cell) {
        return known[cell] != OPEN;
    }

    /** A number that is known, or less than zero. */
    long number(int cell) {
        return known[cell];
    }

    /** What is left of a sum once its known numbers are put in. */
    LinearExpression open(LinearExpression sum) {
        return new LinearExpression(
                sum.terms().stream().filter(term -> !isKnown(term.cell())).toList());
    }

    /** What the known numbers of a sum come to. */
    long settled(LinearExpression sum) {
        return sum.terms().stream()
                .filter(term -> isKnown(term.cell()))
                .mapToLong(term -> Math.multiplyExact(term.times(), known[term.cell()]))
                .sum();
    }

    /** Which part an open number belongs to. */
    int partOf(int cell) {
        var root = cell;
        while (part[root] != root) {
            part[root] = part[part[root]];
            root = part[root];
        }
        return root;
    }

    /** All constraints that have to do with these open numbers. */
    List<Constraint> constraintsAbout(LinearExpression sum) {
        Set<Integer> parts = new LinkedHashSet<>();
        sum.terms().forEach(term -> parts.add(partOf(term.cell())));
        return parts.stream()
                .flatMap(which -> constraints.getOrDefault(which, List.of()).stream())
                .toList();
    }

    private void join(int one, int other) {
        part[partOf(one)] = partOf(other);
    }

    private static boolean saysSomething(Constraint constraint) {
        var isOnlyAdded = constraint.sum().terms().stream().allMatch(term -> term.times() > 0);
        return !constraint.sum().terms().isEmpty()
                && !(constraint.relation() == Constraint.Relation.AT_LEAST && constraint.value() <= 0 && isOnlyAdded);
    }

    private Constraint rest(Constraint constraint) {
        return new Constraint(
                open(constraint.sum()), constraint.relation(), constraint.value() - settled(constraint.sum()));
    }

    private void putIn(Knowledge knowledge) {
        var about = new HashMap<Integer, List<Constraint>>();
        for (var constraint : knowledge.constraints()) {
            constraint
                    .sum()
                    .terms()
                    .forEach(term -> about.computeIfAbsent(term.cell(), cell -> new ArrayList<>())
                            .add(constraint));
        }
        var toLookAt = new ArrayDeque<>(knowledge.constraints());
        while (!toLookAt.isEmpty()) {
            var rest = rest(toLookAt.poll());
            for (var cell : givenAway(rest)) {
                known[cell] = rest.value() == 0
                        ? 0
                        : rest.value() / rest.sum().terms().get(0).times();
                toLookAt.addAll(about.getOrDefault(cell, List.of()));
            }
        }
    }

    /** The numbers that a constraint gives away: all of those that add up to nothing, or a single one. */
    private static List<Integer> givenAway(Constraint constraint) {
        var terms = constraint.sum().terms();
        var nothing = constraint.value() == 0
                && constraint.relation() != Constraint.Relation.AT_LEAST
                && terms.stream().allMatch(term -> term.times() > 0);
        var single = terms.size() == 1
                && constraint.relation() == Constraint.Relation.IS
                && constraint.value() % terms.get(0).times() == 0
                && constraint.value() / terms.get(0).times() >= 0;
        return nothing || single ? terms.stream().map(Term::cell).toList() : List.of();
    }
}
