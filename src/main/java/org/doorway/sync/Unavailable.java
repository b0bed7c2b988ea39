package org.doorway.sync;

import org.doorway.platform.problem.Problem;

/** Ends a chunk: what has no result by then has not happened. Not a refusal of the operation at hand. */
final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Unavailable(Problem problem) {
        super(null, null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
