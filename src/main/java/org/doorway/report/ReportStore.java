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
    /** Room to tell some hundred thousand rows apart without the disk; compiling a query takes longer than running it. */
    private static final String BEGINNING =
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ %s; SET LOCAL work_mem = '64MB'; SET LOCAL jit = off";

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
        return read(database, work);
    }

    /** The same, for whoever has no store. */
    static <T> T read(DataSource database, Work<T> work) throws SQLException {
        return inOneSnapshot(database, "READ ONLY", work);
    }

    /** Changes what it sees as it is at one moment. */
    static <T> T change(DataSource database, Work<T> work) throws SQLException {
        return inOneSnapshot(database, "READ WRITE", work);
    }

    private static <T> T inOneSnapshot(DataSource database, String mode, Work<T> work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(BEGINNING.formatted(mode));
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
