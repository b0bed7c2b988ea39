package org.doorway.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Somebody who works out what is hidden, with linear algebra and with all the time that there is: for each sum the
 * smallest and the largest value that it can have, for all that is known. The sizes of published figures, and the rule
 * that hides them, are known to them too.
 */
final class Attacker {
    /** What one program may take of all the time that there is, in percent. */
    private static final int FOR_A_PROGRAM = 100;

    private static final int FOR_WHOLE_NUMBERS = 15;
    private static final int ROOM = 4;

    private final Knowledge knowledge;
    private final Presolve presolve;
    private final TimeBudget budget;
    private final long roof;

    Attacker(Knowledge knowledge, TimeBudget budget) {
        this.knowledge = knowledge;
        this.presolve = new Presolve(knowledge);
        this.budget = budget;
        this.roof = roof(knowledge);
    }

    /** More than any number is that somebody would think of: well above all that is published together. */
    static long roof(Knowledge knowledge) {
        var largest = knowledge.constraints().stream()
                .mapToLong(Constraint::value)
                .max()
                .orElse(0);
        return ROOM * Math.max(0, largest) + 10_000;
    }

    /** What a sum can be at least and at most; empty where that cannot be found out in time. */
    Optional<Range> range(LinearExpression sum) {
        var open = presolve.open(sum);
        var settled = presolve.settled(sum);
        if (open.terms().isEmpty()) {
            return Optional.of(new Range(settled, settled));
        }
        var smallest = program(open, false).smallest(budget.millis(FOR_A_PROGRAM));
        var largest = program(open, false).largest(budget.millis(FOR_A_PROGRAM));
        return smallest.isPresent() && largest.isPresent()
                ? Optional.of(new Range(
                        settled + smallest.get().value(),
                        settled + largest.get().value()))
                : Optional.empty();
    }

    /** A way that things may have been, with this sum as small as it can be. */
    Optional<FeasiblePoint> leastOf(LinearExpression sum) {
        return point(sum, false);
    }

    /** A way that things may have been, with this sum as large as it can be. */
    Optional<FeasiblePoint> mostOf(LinearExpression sum) {
        return point(sum, true);
    }

    private Optional<FeasiblePoint> point(LinearExpression sum, boolean upwards) {
        var open = presolve.open(sum);
        return sought(open, upwards, false)
                .flatMap(found -> whole(open, found.numbers()))
                .or(() -> budget.isSpent()
                        ? Optional.empty()
                        : sought(open, upwards, true).flatMap(found -> whole(open, found.numbers())));
    }

    private Optional<LinearProgram.Found> sought(LinearExpression open, boolean upwards, boolean isWhole) {
        if (open.terms().isEmpty()) {
            return Optional.of(new LinearProgram.Found(0, Map.of()));
        }
        var millis = budget.millis(isWhole ? FOR_WHOLE_NUMBERS : FOR_A_PROGRAM);
        var program = program(open, isWhole);
        return upwards ? program.largest(millis) : program.smallest(millis);
    }

    private LinearProgram program(LinearExpression open, boolean isWhole) {
        var program = new LinearProgram(roof, isWhole);
        program.know(presolve.constraintsAbout(open));
        program.seek(open);
        return program;
    }

    /** The numbers that a solver found, if they are whole and fit with everything that is known about them. */
    private Optional<FeasiblePoint> whole(LinearExpression open, Map<Integer, Double> found) {
        var numbers = new long[knowledge.cells()];
        var isSet = new TreeSet<Integer>();
        for (int cell = 0; cell < numbers.length; cell++) {
            if (presolve.isKnown(cell)) {
                numbers[cell] = presolve.number(cell);
                isSet.add(cell);
            }
        }
        found.forEach((cell, number) -> {
            numbers[cell] = Math.round(number);
            isSet.add(cell);
        });
        List<Constraint> constraints = presolve.constraintsAbout(open);
        var fits = found.keySet().stream().allMatch(cell -> numbers[cell] >= 0)
                && constraints.stream().allMatch(constraint -> constraint.holds(numbers));
        return fits ? Optional.of(new FeasiblePoint(numbers, isSet)) : Optional.empty();
    }
}
