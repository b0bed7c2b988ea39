package org.doorway.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Tells a database that is away or too busy, which passes, from a statement that is wrong, which does not. */
public final class DatabaseAway {
    private DatabaseAway() {}

    public static boolean explains(SQLException failure) {
        if (failure instanceof SQLTransientConnectionException) {
            return true;
        }
        var state = failure.getSQLState();
        if (state == null) {
            // The pool's own words when no connection came free in time.
            return String.valueOf(failure.getMessage()).contains("timeout")
                    || String.valueOf(failure.getMessage()).contains("closed");
        }
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    }
}
