package org.doorway.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Works with the tables of this feature, and the views it reads.
 *
 * <p>Plain SQL because a report adds up millions of rows, and because all of its figures must be of one moment.
 */
@ApplicationScoped
class ReportStore {
    /** Room to tell some hundred thousand people apart without the disk. */
    private static final String ONE_SNAPSHOT =
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL work_mem = '64MB'";

    private final DataSource database;

    ReportStore(DataSource database) {
        this.database = database;
    }

    /** What is done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** Reads everything as it is at one moment. */
    <T> T read(Work<T> work) throws SQLException {
        return transaction(ONE_SNAPSHOT, work);
    }

    private <T> T transaction(String beginning, Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(beginning);
                var result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
