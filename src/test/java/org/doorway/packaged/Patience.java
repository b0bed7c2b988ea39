package org.doorway.packaged;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waiting for something that another process does, which has nothing to call back. */
public final class Patience {
    /** Long, because a test must not fail for the machine being busy. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private Patience() {}

    public static void until(String what, Callable<Boolean> isSo) throws Exception {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (!isSo.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("In vain: waiting until " + what);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }
}
