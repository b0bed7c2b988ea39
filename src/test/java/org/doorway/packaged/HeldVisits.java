package org.doorway.packaged;

import java.sql.Connection;
import java.sql.SQLException;

/** Nobody can record a visit until this is closed: whoever tries waits in the database. */
final class HeldVisits implements AutoCloseable {
    // Not pg_stat_activity: within a transaction it stays as it was when it was first looked at.
    private static final String WAITING =
            "SELECT count(*) FROM pg_locks WHERE relation = 'visit'::regclass AND NOT granted";

    private final Connection lock;

    private HeldVisits(Connection lock) {
        this.lock = lock;
    }

    static HeldVisits by(Connection superuser) throws SQLException {
        superuser.setAutoCommit(false);
        try (var statement = superuser.createStatement()) {
            statement.execute("LOCK TABLE visit IN EXCLUSIVE MODE");
        }
        return new HeldVisits(superuser);
    }

    /** Waits until so many requests wait. */
    void awaitWaiting(int requests) throws Exception {
        Patience.until(requests + " requests wait for the database", () -> areWaiting(requests));
    }

    boolean areWaiting(int requests) throws SQLException {
        try (var statement = lock.prepareStatement(WAITING);
                var count = statement.executeQuery()) {
            count.next();
            return count.getInt(1) == requests;
        }
    }

    @Override
    public void close() throws SQLException {
        lock.close();
    }
}
