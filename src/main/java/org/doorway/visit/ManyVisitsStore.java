package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.doorway.audit.CurrentOperation;
import org.doorway.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Writes many visits with one statement: the people are looked up together, and the visits, their lines and the
 * records of access are written together. Its text is the same for any number, so that it is prepared once.
 *
 * <p>Plain SQL for the reason that {@link VisitStore} has, a hundred times over: a phone brings a whole shift.
 */
@ApplicationScoped
class ManyVisitsStore {
    private static final String RECORD = """
            WITH sent AS (
                SELECT * FROM unnest(?::uuid[], ?::int[], ?::uuid[], ?::bytea[], ?::timestamptz[], ?::timestamptz[],
                                     ?::timestamptz[], ?::text[], ?::int[], ?::bytea[], ?::uuid[], ?::uuid[])
                AS v(id, site_id, participant_id, hash, arrived_at, recorded_at, closes_at, modality, people_served,
                     created_as, access_id, stop_id)
            ), person AS MATERIALIZED (
                SELECT sent.id AS visit_id, p.id FROM sent
                LEFT JOIN participant_code c ON c.hash = sent.hash AND c.revoked_at IS NULL
                JOIN participant p ON p.id = COALESCE(sent.participant_id, c.participant_id)
            ), recorded AS (
                INSERT INTO visit (id, site_id, participant_id, arrived_at, recorded_at, closes_at, modality,
                                   people_served, created_as, stop_id)
                SELECT sent.id, site_id, person.id, arrived_at, recorded_at, closes_at, modality, people_served,
                       created_as, stop_id
                FROM sent LEFT JOIN person ON person.visit_id = sent.id
                ON CONFLICT (id) DO NOTHING
                RETURNING id, participant_id
            ), taken AS (
                INSERT INTO visit_line (visit_id, id, item_id, given, asked_for, for_others, unmet_reason, minutes,
                                        lot, estimated, position, counts_as, counts_quantity)
                SELECT line.* FROM unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::int[], ?::int[], ?::text[],
                                          ?::int[], ?::text[], ?::boolean[], ?::int[], ?::text[], ?::int[])
                     AS line(visit_id)
                JOIN recorded ON recorded.id = line.visit_id
            ), noted AS (
                INSERT INTO person_access (id, at, subject, operation, kind, participant_id, resource)
                SELECT access_id, recorded_at, ?, ?, 'CHANGE', recorded.participant_id, recorded.id
                FROM recorded JOIN sent ON sent.id = recorded.id WHERE recorded.participant_id IS NOT NULL
            )
            SELECT id, participant_id IS NOT NULL FROM recorded""";

    private static final String RECORDED_BEFORE = "SELECT id, site_id, created_as FROM visit WHERE id = ANY(?)";

    /**
     * A visit to be written.
     *
     * @param codeHash of what was shown; null: nothing was
     */
    record Row(Arrival arrival, @Nullable UUID participant, byte @Nullable [] codeHash) {
        UUID id() {
            return arrival.id();
        }
    }

    /** What a visit that is there already is recognised by. */
    record Before(int site, byte[] createdAs) {}

    private final DataSource database;
    private final CurrentOperation operation;

    ManyVisitsStore(DataSource database, CurrentOperation operation) {
        this.database = database;
        this.operation = operation;
    }

    /** Stores all whose ids are not known yet; tells of each of these whether somebody was recognised. */
    Map<UUID, Boolean> record(List<Row> rows) throws SQLException {
        // In the order of their ids: two that bring the same visits never wait for each other.
        var visits = rows.stream().sorted(Comparator.comparing(Row::id)).toList();
        var lines =
                visits.stream().flatMap(row -> row.arrival().lines().stream()).toList();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RECORD)) {
            var at = 1;
            for (var column : visitColumns(connection, visits)) {
                statement.setArray(at++, column);
            }
            for (var column : lineColumns(connection, lines)) {
                statement.setArray(at++, column);
            }
            statement.setString(at++, operation.subject());
            statement.setString(at, operation.id());
            var linked = new HashMap<UUID, Boolean>();
            try (var recorded = statement.executeQuery()) {
                while (recorded.next()) {
                    linked.put(recorded.getObject(1, UUID.class), recorded.getBoolean(2));
                }
            }
            return linked;
        }
    }

    Map<UUID, Before> recordedBefore(Collection<UUID> ids) throws SQLException {
        var found = new HashMap<UUID, Before>();
        if (ids.isEmpty()) {
            return found;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RECORDED_BEFORE)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), new Before(rows.getInt(2), rows.getBytes(3)));
                }
            }
            return found;
        }
    }

    private static List<java.sql.Array> visitColumns(Connection connection, List<Row> visits) throws SQLException {
        return List.of(
                column(connection, "uuid", visits, Row::id),
                column(connection, "int4", visits, row -> row.arrival().site().id()),
                column(connection, "uuid", visits, Row::participant),
                connection.createArrayOf(
                        "bytea", visits.stream().map(Row::codeHash).toArray(byte[][]::new)),
                column(connection, "timestamptz", visits, row -> row.arrival().arrivedAt()),
                column(connection, "timestamptz", visits, row -> row.arrival().recordedAt()),
                column(connection, "timestamptz", visits, row -> row.arrival().closesAt()),
                column(
                        connection,
                        "text",
                        visits,
                        row -> row.arrival().modality().name()),
                column(connection, "int4", visits, row -> row.arrival().peopleServed()),
                connection.createArrayOf(
                        "bytea",
                        visits.stream().map(row -> row.arrival().createdAs()).toArray(byte[][]::new)),
                column(connection, "uuid", visits, row -> Ids.orHappening(null)),
                column(connection, "uuid", visits, row -> row.arrival().stop()));
    }

    private static List<java.sql.Array> lineColumns(Connection connection, List<VisitLine> lines) throws SQLException {
        return List.of(
                column(connection, "uuid", lines, line -> line.key.visitId()),
                column(connection, "uuid", lines, line -> line.key.id()),
                column(connection, "int4", lines, line -> line.itemId),
                column(connection, "int4", lines, line -> line.given),
                column(connection, "int4", lines, line -> line.askedFor),
                column(connection, "int4", lines, line -> line.forOthers),
                column(connection, "text", lines, line -> line.unmetReason == null ? null : line.unmetReason.name()),
                column(connection, "int4", lines, line -> line.minutes),
                column(connection, "text", lines, line -> line.lot),
                column(connection, "bool", lines, line -> line.estimated),
                column(connection, "int4", lines, line -> line.position),
                column(connection, "text", lines, line -> line.countsAs),
                column(connection, "int4", lines, line -> line.countsQuantity));
    }

    private static <T> java.sql.Array column(
            Connection connection, String type, List<T> rows, Function<T, @Nullable Object> value) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
