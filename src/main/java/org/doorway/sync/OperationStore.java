package org.doorway.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.doorway.sync.command.Prepared;
import org.doorway.sync.message.PhoneClock;

/**
 * Remembers which operations were applied. Plain SQL: each statement is for a whole chunk, and takes part in the
 * transaction under way.
 */
@ApplicationScoped
class OperationStore {
    private static final String KNOWN =
            "SELECT id, created_as, told_at, taken_as, time_doubted, kept_beside FROM sync_operation WHERE id = ANY(?)";

    // Whoever brings the same operation at the same time waits here, and is told that it is known.
    private static final String CLAIM = """
            INSERT INTO sync_operation (id, phone_id, batch_id, received_at, told_at, taken_as, time_doubted, created_as)
            SELECT o.id, ?, ?, ?, o.told_at, o.taken_as, o.time_doubted, o.created_as
            FROM unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::bytea[])
              AS o(id, told_at, taken_as, time_doubted, created_as)
            ON CONFLICT (id) DO NOTHING
            RETURNING id""";

    private static final String BESIDE = "UPDATE sync_operation SET kept_beside = true WHERE id = ?";

    private static final String FORGET = """
            DELETE FROM sync_operation
            WHERE id IN (SELECT id FROM sync_operation WHERE received_at < ? LIMIT 2000)""";

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private final DataSource database;

    OperationStore(DataSource database) {
        this.database = database;
    }

    /** Those that were applied, by their ids. */
    Map<UUID, Known> known(Collection<UUID> ids) throws SQLException {
        var known = new HashMap<UUID, Known>();
        if (ids.isEmpty()) {
            return known;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KNOWN)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var dated = new PhoneClock.Dated(time(rows, 3), time(rows, 4), rows.getBoolean(5));
                    known.put(rows.getObject(1, UUID.class), new Known(rows.getBytes(2), dated, rows.getBoolean(6)));
                }
            }
        }
        return known;
    }

    private static Instant time(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Remembers that these are applied, unless somebody else does so; the ids of those that are now remembered. */
    Set<UUID> claim(BatchRun run, List<? extends Prepared<?>> operations) throws SQLException {
        var sorted = operations.stream()
                .sorted(Comparator.comparing(op -> op.sent().id()))
                .toList();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CLAIM)) {
            statement.setObject(1, run.head().phone());
            statement.setObject(2, run.head().id());
            statement.setObject(3, run.clock().receivedAt().atOffset(ZoneOffset.UTC));
            statement.setArray(
                    4, column(connection, "uuid", sorted, op -> op.sent().id()));
            statement.setArray(
                    5,
                    column(
                            connection,
                            "timestamptz",
                            sorted,
                            op -> kept(op.dated().told())));
            statement.setArray(
                    6,
                    column(connection, "timestamptz", sorted, op -> op.dated().assumed()));
            statement.setArray(
                    7, column(connection, "bool", sorted, op -> op.dated().isDoubted()));
            statement.setArray(
                    8,
                    connection.createArrayOf(
                            "bytea", sorted.stream().map(Prepared::fingerprint).toArray(byte[][]::new)));
            var claimed = new HashSet<UUID>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    claimed.add(rows.getObject(1, UUID.class));
                }
            }
            return claimed;
        }
    }

    /** Notes that one was kept beside something newer. */
    void noteBeside(UUID operation) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BESIDE)) {
            statement.setObject(1, operation);
            statement.executeUpdate();
        }
    }

    /** The database knows no year 0. */
    private static Instant kept(Instant told) {
        return told.isBefore(EARLIEST) ? EARLIEST : told;
    }

    /** Forgets some of those that came in before a time. */
    void forgetBefore(Instant then) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setObject(1, then.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    private static java.sql.Array column(
            Connection connection,
            String type,
            List<? extends Prepared<?>> operations,
            Function<Prepared<?>, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, operations.stream().map(value).toArray());
    }
}
