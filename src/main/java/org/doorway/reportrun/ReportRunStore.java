package org.doorway.reportrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.doorway.platform.sql.AdvisoryLock;
import org.doorway.platform.sql.Transactions;

/**
 * Moves runs on. Plain SQL, because each step is one statement that says what must be so for it: of several who would take
 * it, the database lets one. Leases are by its clock, which all of them share.
 */
@ApplicationScoped
class ReportRunStore {
    private static final String BEGIN = """
            UPDATE report_run
            SET state = 'RUNNING', attempts = attempts + 1, started_at = ?, steps_done = 0, steps = 0,
                lease_until = clock_timestamp() + make_interval(secs => ?)
            WHERE id = (SELECT id FROM report_run
                WHERE (state = 'QUEUED' OR state = 'RUNNING' AND lease_until < clock_timestamp())
                  AND (SELECT count(*) FROM report_run
                       WHERE state = 'RUNNING' AND lease_until >= clock_timestamp()) < ?
                ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, attempts""";

    private static final String STILL_MINE = " WHERE id = ? AND state = 'RUNNING' AND attempts = ?";

    private static final String SAY = """
            UPDATE report_run
            SET steps_done = ?, steps = ?, lease_until = clock_timestamp() + make_interval(secs => ?)""" + STILL_MINE;

    private static final String FAIL =
            "UPDATE report_run SET state = 'FAILED', problem = ?::jsonb, ended_at = ?" + STILL_MINE;

    private static final String PUT_BACK =
            "UPDATE report_run SET state = 'QUEUED', attempts = attempts - ?, steps_done = 0, steps = 0" + STILL_MINE;

    private static final String CANCEL = "UPDATE report_run SET state = 'CANCELLED', ended_at = ?"
            + " WHERE id = ? AND state IN ('QUEUED', 'RUNNING')";

    private static final String FORGET_OLD = "DELETE FROM report_run WHERE ended_at < ?";

    /** However little room there is, the newest file is not gone before anybody could have fetched it. */
    private static final String FORGET_MANY = """
            DELETE FROM report_run WHERE id IN (
                SELECT id FROM (
                    SELECT id, row_number() OVER newest AS place, sum(size) OVER newest AS together
                    FROM report_run WHERE size IS NOT NULL WINDOW newest AS (ORDER BY ended_at DESC, id DESC)) file
                WHERE place > 1 AND together > ?)""";

    /** A run that somebody has begun. What they do with it counts as long as nobody else has. */
    record Turn(UUID run, int attempt) {}

    private final DataSource database;
    private final ReportRunSettings settings;

    ReportRunStore(DataSource database, ReportRunSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Begins the run that has waited longest, or that somebody has begun who is gone. */
    Optional<Turn> begin(Instant now) throws SQLException {
        try (var connection = database.getConnection()) {
            return Transactions.<Optional<Turn>, SQLException>in(connection, transaction -> {
                AdvisoryLock.REPORT_RUNS.await(transaction);
                try (var begin = transaction.prepareStatement(BEGIN)) {
                    begin.setObject(1, now.atOffset(ZoneOffset.UTC));
                    begin.setDouble(2, lease());
                    begin.setInt(3, settings.mostAtOnce());
                    return turn(begin);
                }
            });
        }
    }

    private static Optional<Turn> turn(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Turn(row.getObject(1, UUID.class), row.getInt(2))) : Optional.empty();
        }
    }

    /** Says that somebody is at it, and how far they are. False: it is theirs no more. */
    boolean say(Turn turn, int done, int steps) throws SQLException {
        return update(SAY, done, steps, lease(), turn.run(), turn.attempt());
    }

    void fail(Turn turn, String problem, Instant now) throws SQLException {
        update(FAIL, problem, now.atOffset(ZoneOffset.UTC), turn.run(), turn.attempt());
    }

    /** @param counts whether this time is one of the times that it may be begun */
    void putBack(Turn turn, boolean counts) throws SQLException {
        update(PUT_BACK, counts ? 0 : 1, turn.run(), turn.attempt());
    }

    /** What is over stays as it is. */
    void cancel(UUID run, Instant now) {
        try {
            update(CANCEL, now.atOffset(ZoneOffset.UTC), run);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Forgets what ended before a time, and the oldest files beyond so many bytes. */
    void forget(Instant before, long mostBytes) throws SQLException {
        update(FORGET_OLD, before.atOffset(ZoneOffset.UTC));
        update(FORGET_MANY, mostBytes);
    }

    private double lease() {
        return settings.lease().toMillis() / 1000.0;
    }

    private boolean update(String sql, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() > 0;
        }
    }
}
