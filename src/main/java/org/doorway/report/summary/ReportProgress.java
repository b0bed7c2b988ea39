package org.doorway.report.summary;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A report that is being made in the background: how far it is, and the way to stop it, for threads other than the one
 * that makes it.
 */
public final class ReportProgress {
    private volatile int done;
    private volatile int steps;
    private boolean isStopped;
    private @Nullable PGConnection connection;

    /**
     * How many of its {@link #steps} are done. A step is a part of what is asked of the database;
     * they take unequally long.
     */
    public int done() {
        return done;
    }

    /** How many steps it takes; 0: nobody knows yet. */
    public int steps() {
        return steps;
    }

    public synchronized boolean isStopped() {
        return isStopped;
    }

    /**
     * Stops it, also in the middle of a question. What comes between two questions is not noticed by the database, so
     * this is called until it has stopped.
     */
    public synchronized void stop() throws SQLException {
        isStopped = true;
        if (connection != null) {
            connection.cancelQuery();
        }
    }

    /** @throws CancellationException when somebody has stopped it */
    public synchronized void goOn() {
        if (isStopped) {
            throw new CancellationException();
        }
    }

    /** From now on, until {@link #ends}, what this connection does can be stopped. */
    synchronized void begins(Connection reading) throws SQLException {
        goOn();
        connection = reading.unwrap(PGConnection.class);
    }

    /** When this returns, nothing stops the connection any more. */
    synchronized void ends() {
        connection = null;
    }

    public void takes(int number) {
        steps = number;
    }

    public void step() {
        done++;
        goOn();
    }
}
