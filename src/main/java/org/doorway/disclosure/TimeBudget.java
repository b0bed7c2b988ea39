package org.doorway.disclosure;

import java.time.Duration;

/** Time that may be spent on looking for a proof. */
public final class TimeBudget {
    private final long all;
    private final long end;

    public TimeBudget(Duration time) {
        this.all = time.toMillis();
        this.end = System.nanoTime() + time.toNanos();
    }

    boolean isSpent() {
        return end - System.nanoTime() <= 0;
    }

    /** A part of the whole in milliseconds, but no more than what is left; at least one. */
    long millis(int percent) {
        return Math.max(1, Math.min(all * percent / 100, (end - System.nanoTime()) / 1_000_000));
    }
}
