package org.doorway.reportrun;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Makes the reports that wait for it, in the background. One at a time here;
 * how many there are in all instances of the service together, {@link ReportRunStore} sees to.
 */
@ApplicationScoped
class ReportRunJob {
    private static final Logger LOG = Logger.getLogger(ReportRunJob.class);
    private static final Duration TO_PUT_IT_BACK = Duration.ofSeconds(5);

    private final Semaphore idle = new Semaphore(1);
    private final ReportRunWork work;
    private final ReportRunStore store;
    private final ReportRunSettings settings;
    private final Clock clock;
    private volatile boolean isEnding;

    ReportRunJob(ReportRunWork work, ReportRunStore store, ReportRunSettings settings, Clock clock) {
        this.work = work;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "{doorway.report-run.look-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        if (!idle.tryAcquire()) {
            return;
        }
        try {
            while (!isEnding && work.next(() -> isEnding)) {
                LOG.debug("A report was made");
            }
        } catch (SQLException failed) {
            // No cause: a driver's message may quote rows.
            LOG.warnf("No report could be made in the background (%s); tried again.", failed.getSQLState());
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "No report could be made in the background (%s); tried again.",
                    failed.getClass().getName());
        } finally {
            idle.release();
        }
    }

    @Scheduled(
            every = "{doorway.report-run.forget-every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try {
            store.forget(
                    clock.instant().minus(settings.keepFor()),
                    settings.keepAtMost().asLongValue());
        } catch (SQLException failed) {
            LOG.warnf("Old reports could not be forgotten (%s); tried again.", failed.getSQLState());
        }
    }

    /** What is being made is put back, so that whoever comes next can begin it at once. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        isEnding = true;
        if (!idle.tryAcquire(TO_PUT_IT_BACK.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("A report that was being made is begun again at the next start.");
        }
    }
}
