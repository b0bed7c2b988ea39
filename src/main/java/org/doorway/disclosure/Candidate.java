package org.doorway.disclosure;

/**
 * A figure that somebody would like to publish, as a sum of unknown numbers.
 *
 * @param isSmall whether it has to be hidden because of what it is
 */
record Candidate(String id, LinearExpression sum, long value, boolean isSmall) {
    /** Hiding a large figure tells readers less than hiding a small one, but not by as much as it is larger. */
    double worth() {
        return 1 + Math.log1p(value);
    }

    boolean isShareOf(LinearExpression other) {
        return sum.terms().stream()
                .anyMatch(term -> other.terms().stream().anyMatch(theirs -> theirs.cell() == term.cell()));
    }
}
