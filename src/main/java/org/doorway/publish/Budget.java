package org.doorway.publish;

import java.time.Duration;

/** Time that may be spent on looking for a proof. */
final class Budget {
    private final long end;

    Budget(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    boolean isSpent() {
        return end - System.nanoTime() <= 0;
    }

    /** What is left, in milliseconds, but no more than this; at least one. */
    long millisUpTo(long most) {
        return Math.max(1, Math.min(most, (end - System.nanoTime()) / 1_000_000));
    }
}
