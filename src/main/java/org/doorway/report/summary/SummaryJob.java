package org.doorway.report.summary;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.doorway.site.SiteDirectory;
import org.jboss.logging.Logger;

/**
 * Adds days up in the background, for a bounded time at each turn. What it does not get to, reports count from the rows;
 * so if it fails, nothing is wrong, only slower.
 */
@ApplicationScoped
class SummaryJob {
    private static final Logger LOG = Logger.getLogger(SummaryJob.class);

    private final DataSource database;
    private final SiteDirectory sites;
    private final ReportSettings settings;

    SummaryJob(DataSource database, SiteDirectory sites, ReportSettings settings) {
        this.database = database;
        this.sites = sites;
        this.settings = settings;
    }

    @Scheduled(
            every = "{doorway.report.sum-every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void turn() {
        var until = System.nanoTime() + settings.longestRun().toNanos();
        try {
            var summaries = summaries();
            while (summaries.step() == Summaries.Step.ADDED_UP && System.nanoTime() < until) {
                LOG.debug("Some days have been added up");
            }
        } catch (SQLException failed) {
            // No cause: a driver's message may quote rows.
            LOG.warnf("Days could not be added up (%s); tried again at the next turn.", failed.getSQLState());
        }
    }

    /** Of all sites as they are now. */
    Summaries summaries() {
        return new Summaries(database, sites.all());
    }
}
