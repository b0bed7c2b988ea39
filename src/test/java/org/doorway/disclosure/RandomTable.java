package org.doorway.disclosure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A table of counts with all of its totals: of one dimension or more, many of its counts small, as real ones are. */
final class RandomTable {
    static final int K = 11;
    private static final int ALL = -1;

    private final int[] sizes;
    final long[] numbers;

    RandomTable(Random random, int... sizes) {
        this.sizes = sizes;
        var cells = IntStream.of(sizes).reduce(1, (one, other) -> one * other);
        this.numbers = random.longs(cells, 0, 4)
                .map(kind -> switch ((int) kind) {
                    case 0 -> 0;
                    case 1 -> random.nextInt(K);
                    case 2 -> random.nextInt(40);
                    default -> random.nextInt(400);
                })
                .toArray();
    }

    /** One candidate for each cell and each total. */
    List<Candidate> candidates() {
        return candidates("");
    }

    List<Candidate> candidates(String prefix) {
        var candidates = new ArrayList<Candidate>();
        var at = new int[sizes.length];
        java.util.Arrays.fill(at, ALL);
        do {
            var place = at.clone();
            var sum = LinearExpression.of(IntStream.range(0, numbers.length)
                    .filter(cell -> isWithin(cell, place))
                    .toArray());
            var value = sum.in(numbers);
            candidates.add(
                    new Candidate(prefix + java.util.Arrays.toString(place), sum, value, value > 0 && value < K));
        } while (next(at));
        return candidates;
    }

    SuppressionProblem problem() {
        var candidates = candidates();
        return new SuppressionProblem(numbers.length, List.of(), candidates, sensitiveCells(candidates));
    }

    static List<SensitiveCell> sensitiveCells(List<Candidate> candidates) {
        return candidates.stream()
                .filter(Candidate::isSmall)
                .map(candidate -> SensitiveCell.of(candidate.id(), candidate.sum(), K - 1))
                .toList();
    }

    static TimeBudget enough() {
        return new TimeBudget(Duration.ofMinutes(20));
    }

    private boolean isWithin(int cell, int[] place) {
        var rest = cell;
        for (int dimension = 0; dimension < sizes.length; dimension++) {
            if (place[dimension] != ALL && place[dimension] != rest % sizes[dimension]) {
                return false;
            }
            rest /= sizes[dimension];
        }
        return true;
    }

    private boolean next(int[] at) {
        for (int dimension = 0; dimension < sizes.length; dimension++) {
            if (++at[dimension] < sizes[dimension]) {
                return true;
            }
            at[dimension] = ALL;
        }
        return false;
    }
}
