package org.doorway.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * All that somebody outside knows about some numbers: how many there are, that each is whole and not negative, and facts
 * about their sums.
 */
public record Knowledge(int cells, List<Constraint> facts) {
    public Knowledge {
        facts = List.copyOf(facts);
    }

    /** Whether the numbers may be these, for all that is known. */
    boolean allows(long[] numbers) {
        return numbers.length == cells
                && Arrays.stream(numbers).allMatch(number -> number >= 0)
                && facts.stream().allMatch(fact -> fact.holds(numbers));
    }
}
