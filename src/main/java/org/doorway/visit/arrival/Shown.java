package org.doorway.visit.arrival;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody shows or says to be recognised, before it is looked up.
 *
 * @param codeHash of a code; null: none was shown, or what was shown can never be one
 * @param ifNobody what comes of it where it leads to nobody; null: nothing was shown
 */
record Shown(
        @Nullable UUID participant,
        byte @Nullable [] codeHash,
        @Nullable CodeOutcome ifNobody) {
    /** Whether it can lead to somebody at all. */
    boolean canLead() {
        return participant != null || codeHash != null;
    }

    /** Whether it counts against the caller where it leads to nobody. A typing mistake does not, and neither does an id. */
    boolean isGuess() {
        return codeHash != null && ifNobody == CodeOutcome.UNKNOWN;
    }
}
