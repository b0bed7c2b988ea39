package org.doorway.reportrun;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.doorway.report.summary.ReportProgress;
import org.jboss.logging.Logger;

/**
 * Says again and again, while a report is being made, that somebody is at it and how far they are; and stops it as soon as
 * it is theirs no more.
 */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "report-heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    private final ReportRunStore store;
    private final ReportRunStore.Turn turn;
    private final ReportProgress underway;
    private final BooleanSupplier isEnding;

    /** @param isEnding whether the service is about to end */
    Heartbeat(
            ReportRunStore store,
            ReportRunStore.Turn turn,
            ReportProgress underway,
            Duration every,
            BooleanSupplier isEnding) {
        this.store = store;
        this.turn = turn;
        this.underway = underway;
        this.isEnding = isEnding;
        beats.scheduleWithFixedDelay(this::beat, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            // The file is a step of its own.
            var steps = underway.steps() == 0 ? 0 : underway.steps() + 1;
            if (isEnding.getAsBoolean() || !store.say(turn, underway.done(), steps)) {
                underway.stop();
            }
        } catch (SQLException away) {
            // Said again at the next beat; if that comes too late, somebody else has begun the run, and this one hears
            // it.
            LOG.debugf("It could not be said that a report is being made (%s)", away.getSQLState());
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
    }
}
