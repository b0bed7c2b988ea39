package org.doorway.visit.arrival;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Has {@link WaitingCodes} looked up in the background. If that fails, they wait for the next turn. */
@ApplicationScoped
class WaitingCodeJob {
    private static final Logger LOG = Logger.getLogger(WaitingCodeJob.class);

    private final WaitingCodes codes;

    WaitingCodeJob(WaitingCodes codes) {
        this.codes = codes;
    }

    @Scheduled(
            every = "{doorway.visit.look-every}",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        try {
            codes.turn();
        } catch (SQLException failed) {
            // No cause: a driver's message may quote rows.
            LOG.warnf("Codes that wait could not be looked up (%s); tried again.", failed.getSQLState());
        } catch (RuntimeException failed) {
            LOG.warnf(
                    "Codes that wait could not be looked up (%s); tried again.",
                    failed.getClass().getName());
        }
    }
}
