package org.doorway.saved;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks for saved reports whose time has come. */
@ApplicationScoped
class DueReportsJob {
    private static final Logger LOG = Logger.getLogger(DueReportsJob.class);

    private final SavedRuns saved;

    DueReportsJob(SavedRuns saved) {
        this.saved = saved;
    }

    @Scheduled(
            every = "{doorway.report-run.look-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        // While a long report is made, those whose time comes wait in the queue as they should.
        try {
            saved.due();
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "Due reports could not be looked for (%s); tried again.",
                    failed.getClass().getName());
        }
    }
}
