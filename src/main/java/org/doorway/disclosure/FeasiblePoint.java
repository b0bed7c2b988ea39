package org.doorway.disclosure;

import java.util.Set;

/**
 * A way that things may have been, for all that is known.
 *
 * @param numbers all numbers; those that are not {@code set} may be anything that fits
 */
record FeasiblePoint(long[] numbers, Set<Integer> set) {
    boolean tells(LinearExpression sum) {
        return sum.terms().stream().allMatch(term -> set.contains(term.cell()));
    }
}
