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

    /** One claim for each cell and each total. */
    List<Candidate> claims() {
        return claims("");
    }

    List<Candidate> claims(String prefix) {
        var claims = new ArrayList<Candidate>();
        var at = new int[sizes.length];
        java.util.Arrays.fill(at, ALL);
        do {
            var place = at.clone();
            var sum = LinearExpression.of(IntStream.range(0, numbers.length)
                    .filter(cell -> isWithin(cell, place))
                    .toArray());
            var value = sum.in(numbers);
            claims.add(new Candidate(prefix + java.util.Arrays.toString(place), sum, value, value > 0 && value < K));
        } while (next(at));
        return claims;
    }

    SuppressionProblem draft() {
        var claims = claims();
        return new SuppressionProblem(numbers.length, List.of(), claims, secrets(claims));
    }

    static List<SensitiveCell> secrets(List<Candidate> claims) {
        return claims.stream()
                .filter(Candidate::isSmall)
                .map(claim -> SensitiveCell.of(claim.id(), claim.sum(), K - 1))
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
