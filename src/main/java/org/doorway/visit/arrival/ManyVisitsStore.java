package org.doorway.visit.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.doorway.audit.CurrentOperation;
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
                                     ?::timestamptz[], ?::text[], ?::int[], ?::bytea[], ?::uuid[], ?::uuid[], ?::int[],
                                     ?::boolean[], ?::text[])
                AS v(id, site_id, participant_id, hash, arrived_at, recorded_at, closes_at, modality, people_served,
                     created_as, access_id, stop_id, place, is_guess, if_nobody)
            ), found AS MATERIALIZED (
                SELECT sent.id AS visit_id, place, is_guess, if_nobody, p.id AS participant_id
                FROM sent LEFT JOIN participant p ON p.id = COALESCE(sent.participant_id, (%s))
            ), person AS (
                SELECT visit_id, participant_id, if_nobody, is_guess AND ? <= count(*) FILTER (
                    WHERE is_guess AND participant_id IS NULL AND NOT EXISTS (SELECT FROM visit WHERE id = visit_id))
                    OVER (ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS waits
                FROM found
            ), recorded AS (
                INSERT INTO visit (id, site_id, participant_id, arrived_at, recorded_at, closes_at, modality,
                                   people_served, created_as, stop_id, code_outcome)
                SELECT sent.id, site_id, CASE WHEN NOT waits THEN person.participant_id END, arrived_at, recorded_at,
                       closes_at, modality, people_served, created_as, stop_id,
                       CASE WHEN waits THEN 'WAITING' WHEN person.participant_id IS NOT NULL THEN 'RECOGNISED'
                            ELSE person.if_nobody END
                FROM sent JOIN person ON person.visit_id = sent.id
                ORDER BY sent.id
                ON CONFLICT (id) DO NOTHING
                RETURNING id, participant_id, code_outcome
            ), kept AS (
                INSERT INTO visit_waiting_code (visit_id, hash, subject, kept_since)
                SELECT recorded.id, sent.hash, ?, sent.recorded_at
                FROM recorded JOIN sent ON sent.id = recorded.id WHERE recorded.code_outcome = 'WAITING'
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
            SELECT id, code_outcome FROM recorded""".formatted(PeopleStore.HOLDER.formatted("sent.hash", "sent.arrived_at"));

    private static final String RECORDED_BEFORE =
            "SELECT id, site_id, created_as, code_outcome FROM visit WHERE id = ANY(?)";

    /**
     * A visit to be written.
     *
     * @param place among those that are written together, in the order in which they happened
     */
    record Row(int place, Arrival arrival, Shown shown) {
        UUID id() {
            return arrival.id();
        }
    }

    /** What a visit that is there already is recognised by. */
    record Before(int site, byte[] createdAs, @Nullable CodeOutcome code) {}

    private final DataSource database;
    private final CurrentOperation operation;

    ManyVisitsStore(DataSource database, CurrentOperation operation) {
        this.database = database;
        this.operation = operation;
    }

    /**
     * Stores all whose ids are not known yet; tells of each of these what came of its code.
     *
     * @param mostMisses after so many codes that lead to nobody, all others wait
     */
    Map<UUID, Optional<CodeOutcome>> record(List<Row> rows, long mostMisses) throws SQLException {
        // In the order of their ids: two that bring the same visits never wait for each other.
        var visits = rows.stream().sorted(Comparator.comparing(Row::id)).toList();
        var lines =
                visits.stream().flatMap(row -> row.arrival().lines().stream()).toList();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RECORD)) {
            var at = 1;
            for (var column : VisitColumns.ofVisits(connection, visits)) {
                statement.setArray(at++, column);
            }
            statement.setLong(at++, mostMisses);
            statement.setString(at++, operation.subject());
            for (var column : VisitColumns.ofLines(connection, lines)) {
                statement.setArray(at++, column);
            }
            statement.setString(at++, operation.subject());
            statement.setString(at, operation.id());
            var outcomes = new HashMap<UUID, Optional<CodeOutcome>>();
            try (var recorded = statement.executeQuery()) {
                while (recorded.next()) {
                    outcomes.put(recorded.getObject(1, UUID.class), Optional.ofNullable(code(recorded, 2)));
                }
            }
            return outcomes;
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
                    found.put(
                            rows.getObject(1, UUID.class), new Before(rows.getInt(2), rows.getBytes(3), code(rows, 4)));
                }
            }
            return found;
        }
    }

    private static @Nullable CodeOutcome code(ResultSet row, int at) throws SQLException {
        var name = row.getString(at);
        return name == null ? null : CodeOutcome.valueOf(name);
    }
}
