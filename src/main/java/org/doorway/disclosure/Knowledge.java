package org.doorway.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * All that somebody outside knows about some numbers: how many there are, that each is whole and not negative, and
 * constraints on their sums.
 */
public record Knowledge(int cells, List<Constraint> constraints) {
    public Knowledge {
        constraints = List.copyOf(constraints);
    }

    /** Whether the numbers may be these, for all that is known. */
    boolean allows(long[] numbers) {
        return numbers.length == cells
                && Arrays.stream(numbers).allMatch(number -> number >= 0)
                && constraints.stream().allMatch(constraint -> constraint.holds(numbers));
    }
}
