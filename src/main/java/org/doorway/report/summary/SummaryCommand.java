package org.doorway.report.summary;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Adds everything up anew, or proves that what was added up is right, for somebody at a command line. */
public final class SummaryCommand {
    private final Summaries summaries;

    private SummaryCommand(Summaries summaries) {
        this.summaries = summaries;
    }

    /** @param database of a centre, with its tables, as the role that serves */
    public static SummaryCommand on(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return new SummaryCommand(new Summaries(database, ReportSites.read(connection)));
        }
    }

    /**
     * Throws all sums away and adds up all days that are over. Reports go on meanwhile, and are right.
     *
     * @return false: the service is at it just now; trying again a little later helps
     */
    public boolean recompute() throws SQLException {
        if (summaries.forget() == Summaries.Step.ANOTHERS_TURN) {
            return false;
        }
        var step = Summaries.Step.ADDED_UP;
        while (step == Summaries.Step.ADDED_UP) {
            step = summaries.step();
        }
        return step == Summaries.Step.NOTHING_TO_DO;
    }

    /** Where sums are not what their rows add up to, in words; nothing: they all are. */
    public List<String> differences() throws SQLException {
        return summaries.differences();
    }
}
