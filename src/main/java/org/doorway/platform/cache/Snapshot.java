package org.doorway.platform.cache;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A whole small table in memory. A change made through this service is seen at once ({@link #expire}); one made through
 * another instance within a few seconds.
 *
 * <p>While the database is away, or one caller is reloading, everybody else goes on with what is known.
 */
public final class Snapshot<T> {
    private static final long MAX_AGE = Duration.ofSeconds(5).toNanos();
    private static final long MIN_AGE = Duration.ofSeconds(1).toNanos();

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    private record Loaded<T>(T value, long at) {}

    private final Supplier<T> load;
    private final ReentrantLock loading = new ReentrantLock();
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Loaded<T> loaded;

    public Snapshot(Supplier<T> load) {
        this.load = load;
    }

    /** What is known now, at most a few seconds old. */
    public T get() {
        var known = loaded;
        return known != null && System.nanoTime() - known.at < MAX_AGE ? known.value : reload(known);
    }

    /** The same, but read again unless that was done within the last second: for something that is not there. */
    public T getFresher() {
        var known = loaded;
        return known != null && System.nanoTime() - known.at < MIN_AGE ? known.value : reload(known);
    }

    /** Forgets: to be called when a change has been committed. */
    public void expire() {
        changes.incrementAndGet();
        loaded = null;
    }

    private T reload(@Nullable Loaded<T> known) {
        if (known != null && !loading.tryLock()) {
            return known.value;
        }
        if (known == null) {
            awaitTurn();
        }
        try {
            var meanwhile = loaded;
            if (meanwhile != null && meanwhile != known) {
                return meanwhile.value;
            }
            var changesBefore = changes.get();
            var fresh = new Loaded<>(load.get(), System.nanoTime());
            // What was committed while this was read may not be in it: then the next one reads again.
            loaded = changes.get() == changesBefore ? fresh : null;
            return fresh.value;
        } finally {
            loading.unlock();
        }
    }

    /** Not for ever: while the database says nothing, each one in the row would wait as long as all before them. */
    private void awaitTurn() {
        try {
            if (!loading.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.of(CommonError.UNAVAILABLE).with("Retry-After", "2");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.of(CommonError.UNAVAILABLE).with("Retry-After", "2");
        }
    }
}
