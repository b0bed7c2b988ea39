package org.doorway.reportrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Reports that wait or are being made, as the database has them. */
@ApplicationScoped
class RunQueue {
    private final DataSource database;

    RunQueue(DataSource database) {
        this.database = database;
    }

    void change(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** Nothing is left to make. */
    void empty() throws SQLException {
        change("UPDATE report_run SET state = 'CANCELLED', ended_at = now() WHERE state IN ('QUEUED', 'RUNNING')");
    }

    /** Nobody has heard for too long of whoever is making a report. */
    void loseThem() throws SQLException {
        change("UPDATE report_run SET lease_until = now() - interval '1 second' WHERE state = 'RUNNING'");
    }

    interface Meanwhile {
        void happens(Connection elsewhere) throws Exception;
    }

    /** While something happens, nobody reads what has been added up. */
    void whileNobodyReads(Meanwhile meanwhile) throws Exception {
        try (var elsewhere = database.getConnection()) {
            elsewhere.setAutoCommit(false);
            try (var lock = elsewhere.createStatement()) {
                lock.execute("LOCK TABLE report_visits IN ACCESS EXCLUSIVE MODE");
                meanwhile.happens(elsewhere);
            } finally {
                elsewhere.rollback();
                elsewhere.setAutoCommit(true);
            }
        }
    }
}
