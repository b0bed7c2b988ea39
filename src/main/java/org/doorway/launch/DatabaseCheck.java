package org.doorway.launch;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.doorway.launch.start.StartRefused;

/** Whether the centre's database lets the two roles in: asked before the start, to answer in a sentence. */
final class DatabaseCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** SQL states of a connection that failed and of a server that starts, stops or has no room. */
    private static final String AWAY = "08.*|57P0.*|53300";

    private final Map<String, String> environment;

    private DatabaseCheck(Map<String, String> environment) {
        this.environment = environment;
    }

    /** @throws StartRefused with what to set or to start */
    static void require(Map<String, String> environment) {
        var check = new DatabaseCheck(environment);
        check.enter("DOORWAY_DB_OWNER_USER", "DOORWAY_DB_OWNER_PASSWORD");
        check.enter("DOORWAY_DB_USER", "DOORWAY_DB_PASSWORD");
    }

    private void enter(String user, String password) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                connect(user, password);
                return;
            } catch (SQLException failed) {
                if (!isAway(failed)) {
                    throw StartRefused.badConfiguration(java.util.List.of(
                            "The database does not let %s in (%s); set %s and %s to a role that exists there."
                                    .formatted(user, failed.getSQLState(), user, password)));
                }
                if (System.nanoTime() > until) {
                    throw StartRefused.cannotRun(
                            "The database at DOORWAY_DB_URL does not answer; start it, or set DOORWAY_DB_URL to where it is.");
                }
                pause();
            }
        }
    }

    private void connect(String user, String password) throws SQLException {
        var login = new Properties();
        login.setProperty("user", environment.get(user));
        login.setProperty("password", environment.get(password));
        login.setProperty("connectTimeout", "3");
        login.setProperty("loginTimeout", "5");
        DriverManager.getConnection(environment.get("DOORWAY_DB_URL"), login).close();
    }

    private static boolean isAway(SQLException failed) {
        var state = failed.getSQLState();
        return state == null || state.matches(AWAY);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw StartRefused.cannotRun("The start was interrupted.");
        }
    }
}
