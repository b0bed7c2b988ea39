package org.doorway.platform.sql;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done by one at a time, whichever instance of the service that is. Each has a number that PostgreSQL locks by;
 * they stand together here, so that no two are the same.
 */
public enum AdvisoryLock {
    /** Held while days are added up. The migration {@code report_site_days} takes it by its number, too. */
    SUMMARIES(7_305_004_118_281L),
    /** Held while somebody begins a report in the background: how many are under way is counted first. */
    REPORT_RUNS(7_305_004_118_282L),
    /** Held while records are joined or parted: what hangs together is found out from all joins. */
    JOINED_RECORDS(7_305_004_118_283L),
    /** Held while something is published: what is published at the same time would not know of each other. */
    PUBLICATIONS(7_305_004_118_284L);

    private final long number;

    AdvisoryLock(long number) {
        this.number = number;
    }

    long number() {
        return number;
    }

    /** Waits until it is this transaction's, to its end. */
    public void await(EntityManager transaction) {
        transaction
                .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)")
                .setParameter("lock", number)
                .getSingleResult();
    }

    /** Waits until it is this transaction's, to its end. */
    public void await(Connection transaction) throws SQLException {
        try (var statement = transaction.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, number);
            statement.execute();
        }
    }

    /** Takes it for a connection, across its transactions, until it is {@link #release released}; false: somebody has it. */
    public boolean take(Connection connection) throws SQLException {
        return isDone(connection, "SELECT pg_try_advisory_lock(?)");
    }

    /** Gives back what a connection has {@link #take taken}. */
    public void release(Connection connection) throws SQLException {
        isDone(connection, "SELECT pg_advisory_unlock(?)");
    }

    private boolean isDone(Connection connection, String what) throws SQLException {
        try (var statement = connection.prepareStatement(what)) {
            statement.setLong(1, number);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
