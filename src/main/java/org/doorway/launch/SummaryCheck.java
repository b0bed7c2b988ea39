package org.doorway.launch;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.doorway.launch.start.StartRefused;
import org.doorway.report.summary.SummaryCommand;
import org.postgresql.ds.PGSimpleDataSource;

/** Adds up anew what reports read, and proves it, without serving anybody. */
final class SummaryCheck {
    private final SummaryCommand command;

    private SummaryCheck(SummaryCommand command) {
        this.command = command;
    }

    static void recompute(Map<String, String> environment) {
        run(environment, true);
    }

    static void verify(Map<String, String> environment) {
        run(environment, false);
    }

    private static void run(Map<String, String> environment, boolean anew) {
        ProductionCheck.require(environment);
        DatabaseCheck.require(environment);
        try {
            var check = new SummaryCheck(SummaryCommand.on(database(environment)));
            if (anew) {
                check.recompute();
            }
            check.verify();
        } catch (SQLException failed) {
            throw StartRefused.cannotRun(
                    "The database did not do it (%s). Has the service been started on it once, to make its tables?"
                            .formatted(failed.getSQLState()));
        }
    }

    private void recompute() throws SQLException {
        if (!command.recompute()) {
            throw StartRefused.cannotRun("The service is adding up days just now; try again in a minute.");
        }
    }

    private void verify() throws SQLException {
        List<String> differences = command.differences();
        if (!differences.isEmpty()) {
            differences.forEach(System.err::println);
            throw StartRefused.cannotRun("%d sums are not what their rows add up to; recompute-summaries makes them so."
                    .formatted(differences.size()));
        }
        System.out.println("Every sum is what its rows add up to.");
    }

    private static PGSimpleDataSource database(Map<String, String> environment) {
        var database = new PGSimpleDataSource();
        database.setUrl(environment.get("DOORWAY_DB_URL"));
        database.setUser(environment.get("DOORWAY_DB_USER"));
        database.setPassword(environment.get("DOORWAY_DB_PASSWORD"));
        return database;
    }
}
