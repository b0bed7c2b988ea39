package org.doorway.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;

/** Transactions over a connection that commits each statement by itself before and after. */
public final class Transactions {
    private Transactions() {}

    /**
     * What is done in a transaction.
     *
     * @param <X> what may go wrong with it besides SQL
     */
    public interface Work<T, X extends Exception> {
        T with(Connection connection) throws SQLException, X;
    }

    /** Does all of it, or nothing if it ends with an exception. */
    public static <T, X extends Exception> T in(Connection connection, Work<T, X> work) throws SQLException, X {
        connection.setAutoCommit(false);
        var isDone = false;
        try {
            var result = work.with(connection);
            connection.commit();
            isDone = true;
            return result;
        } finally {
            if (!isDone) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
