package org.doorway.visit.arrival;

import org.doorway.participant.GreetingView;
import org.jspecify.annotations.Nullable;

/**
 * Whose visit it is, as its answer tells.
 *
 * @param greeting null: it is anonymous
 * @param code what came of a code; null: nothing was shown, or the answer is not about that
 */
public record Recognised(
        @Nullable GreetingView greeting, @Nullable CodeOutcome code, Hints hints) {
    /** Of a visit that was recorded before. */
    public static Recognised before(@Nullable GreetingView greeting) {
        return new Recognised(greeting, null, Hints.NONE);
    }
}
