package org.doorway.report.summary;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import javax.sql.DataSource;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.sql.Transactions;

/**
 * Works with the tables of this feature, and the views it reads.
 *
 * <p>Plain SQL because a report adds up millions of rows, and because all of its figures must be of one moment.
 */
@ApplicationScoped
public class ReportTransactions {
    /** Room to tell some hundred thousand rows apart without the disk; compiling a query takes longer than running it. */
    private static final String BEGINNING =
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ %s; SET LOCAL work_mem = '64MB'; SET LOCAL jit = off";

    private static final String READING = BEGINNING.formatted("READ ONLY");
    private static final String CHANGING = BEGINNING.formatted("READ WRITE");
    private static final String NO_LONGER_THAN = "; SET LOCAL statement_timeout = %d";

    /** The other cores are the desks'. */
    private static final String ON_ONE_CORE = "; SET LOCAL max_parallel_workers_per_gather = 0";

    /** SQL state of a statement that somebody has cancelled, or that took too long. */
    private static final String CANCELED = "57014";

    private static final Duration FOR_THE_DATABASE_TO_SAY_SO = Duration.ofSeconds(30);

    private final DataSource database;
    private final ReportSettings settings;

    ReportTransactions(DataSource database, ReportSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** What is done with a connection. */
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Reads everything as it is at one moment, for somebody who waits for it.
     *
     * @throws Problem {@code report-takes-too-long} (422)
     */
    public <T> T read(Work<T> work) throws SQLException {
        var longest = settings.longestAnswer();
        try (var connection = database.getConnection()) {
            return inOneSnapshot(connection, READING + NO_LONGER_THAN.formatted(longest.toMillis()), work);
        } catch (SQLException failed) {
            throw explained(failed, longest);
        }
    }

    /**
     * The same while nobody waits for it; it takes one core at most.
     *
     * @throws CancellationException when it was stopped
     */
    public <T> T read(ReportProgress underway, Work<T> work) throws SQLException {
        var longest = settings.longestInBackground();
        try (var connection = database.getConnection()) {
            var usual = connection.getNetworkTimeout();
            var patience = longest.plus(FOR_THE_DATABASE_TO_SAY_SO);
            connection.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
            try {
                underway.begins(connection);
                var beginning = READING + NO_LONGER_THAN.formatted(longest.toMillis()) + ON_ONE_CORE;
                return inOneSnapshot(connection, beginning, work);
            } finally {
                underway.ends();
                connection.setNetworkTimeout(Runnable::run, usual);
            }
        } catch (SQLException failed) {
            underway.goOn();
            throw explained(failed, longest);
        }
    }

    private static SQLException explained(SQLException failed, Duration longest) {
        if (CANCELED.equals(failed.getSQLState())) {
            throw Problem.of(ReportError.REPORT_TAKES_TOO_LONG, Map.of("seconds", longest.toSeconds()));
        }
        return failed;
    }

    /** Reads everything as it is at one moment, for whoever has no store, and for as long as it takes. */
    static <T> T read(DataSource database, Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            return inOneSnapshot(connection, READING, work);
        }
    }

    /** Changes what it sees as it is at one moment. */
    static <T> T change(Connection connection, Work<T> work) throws SQLException {
        return inOneSnapshot(connection, CHANGING, work);
    }

    private static <T> T inOneSnapshot(Connection connection, String beginning, Work<T> work) throws SQLException {
        return Transactions.<T, SQLException>in(connection, transaction -> {
            try (var statement = transaction.createStatement()) {
                statement.execute(beginning);
            }
            return work.with(transaction);
        });
    }
}
