package org.doorway.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.doorway.sync.message.SyncSettings;

/**
 * Lets few chunks be applied at the same time: a shift that comes in late can wait, the person at the desk cannot. A
 * turn is for a chunk and not for a batch, so that many phones advance side by side.
 */
@ApplicationScoped
class ApplySlots {
    private static final String FIVE_SECONDS = "5";

    private final Semaphore turns;
    private final Duration longestWait;

    ApplySlots(SyncSettings settings) {
        turns = new Semaphore(settings.mostAtOnce(), true);
        longestWait = settings.longestWait();
    }

    /** A turn that was taken, to be given back. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Problem {@code unavailable} when it takes too long */
    Turn take() {
        try {
            if (turns.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                return turns::release;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw Problem.of(CommonError.UNAVAILABLE).with("Retry-After", FIVE_SECONDS);
    }
}
