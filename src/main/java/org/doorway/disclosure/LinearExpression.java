package org.doorway.disclosure;

import java.util.Arrays;
import java.util.List;

/** A sum of unknown numbers. */
record LinearExpression(List<Term> terms) {
    LinearExpression {
        terms = List.copyOf(terms);
    }

    static LinearExpression of(int... cells) {
        return new LinearExpression(
                Arrays.stream(cells).mapToObj(cell -> new Term(cell, 1)).toList());
    }

    /** What it comes to. */
    long in(long[] cells) {
        long sum = 0;
        for (var term : terms) {
            sum = Math.addExact(sum, Math.multiplyExact(term.times(), cells[term.cell()]));
        }
        return sum;
    }
}
