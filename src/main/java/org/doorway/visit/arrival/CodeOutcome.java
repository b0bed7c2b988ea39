package org.doorway.visit.arrival;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of a code, or an id, that a visit was recorded with. */
@Schema(
        description =
                "`recognised`: it led to somebody. `unknown`: to nobody. `mistyped`: to nobody, and it looks like a "
                        + "code from a card with a wrong or swapped character: typing it again may help. `waiting`: too many "
                        + "codes of this caller led nowhere just before; the service looks it up by itself as soon as it may, and "
                        + "nothing has to be done.")
public enum CodeOutcome {
    RECOGNISED,
    UNKNOWN,
    MISTYPED,
    WAITING;

    /** Whether somebody was recognised; null: nothing was shown, or nobody knows yet. */
    public static @Nullable Boolean isRecognised(@Nullable CodeOutcome outcome) {
        return outcome == null || outcome == WAITING ? null : Boolean.valueOf(outcome == RECOGNISED);
    }
}
