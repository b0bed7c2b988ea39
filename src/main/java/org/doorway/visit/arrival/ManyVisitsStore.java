package org.doorway.visit.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes many visits with one statement: the people are looked up together, and the visits, their lines and the
 * records of access are written together. Its text is the same for any number, so that it is prepared once.
 *
 * <p>Plain SQL for the reason that {@link VisitStore} has, a hundred times over: a phone brings a whole shift, and a busy
 * door has others waiting.
 */
@ApplicationScoped
class ManyVisitsStore {
    // Who waits is found out in the order of places: a guess that leads nowhere uses up what the next ones may.
    private static final String RECORD = """
            WITH sent AS MATERIALIZED (
                SELECT v.*, COALESCE(v.participant_id, (%1$s)) AS person_id
                FROM unnest(?::uuid[], ?::int[], ?::uuid[], ?::bytea[], ?::timestamptz[], ?::timestamptz[],
                            ?::timestamptz[], ?::text[], ?::int[], ?::bytea[], ?::uuid[], ?::uuid[], ?::boolean[],
                            ?::text[], ?::bigint[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                            ?::timestamptz[]) WITH ORDINALITY
                AS v(id, site_id, participant_id, hash, arrived_at, recorded_at, closes_at, modality, people_served,
                     created_as, access_id, stop_id, is_guess, if_nobody, misses_left, subject, operation, today_from,
                     today_to, repeat_from, place)
            ), found AS MATERIALIZED (
                SELECT sent.*, person.*, %2$s AS is_held
                FROM sent LEFT JOIN LATERAL (%3$s) AS person(found_id, wrapped, chosen_name, pronouns, language) ON true
            ), judged AS MATERIALIZED (
                SELECT found.*, is_guess AND misses_left <= count(*) FILTER (
                    WHERE is_guess AND found_id IS NULL AND NOT EXISTS (SELECT FROM visit v WHERE v.id = found.id))
                    OVER (PARTITION BY subject ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS waits
                FROM found WHERE NOT is_held
            ), recorded AS (
                INSERT INTO visit (id, site_id, participant_id, arrived_at, recorded_at, closes_at, modality,
                                   people_served, created_as, stop_id, code_outcome)
                SELECT id, site_id, CASE WHEN NOT waits THEN found_id END, arrived_at, recorded_at, closes_at, modality,
                       people_served, created_as, stop_id,
                       CASE WHEN waits THEN 'WAITING' WHEN found_id IS NOT NULL THEN 'RECOGNISED' ELSE if_nobody END
                FROM judged
                ORDER BY id
                ON CONFLICT (id) DO NOTHING
                RETURNING id, participant_id, code_outcome
            ), kept AS (
                INSERT INTO visit_waiting_code (visit_id, hash, subject, kept_since)
                SELECT sent.id, hash, subject, recorded_at
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
                SELECT access_id, recorded_at, subject, operation, 'CHANGE', recorded.participant_id, sent.id
                FROM recorded JOIN sent ON sent.id = recorded.id WHERE recorded.participant_id IS NOT NULL
            )
            %4$s""";

    private static final String HOLDER = PeopleStore.HOLDER.formatted("v.hash", "v.arrived_at");

    private static final String PERSON = PeopleStore.SELECT + "sent.person_id";

    private static final String PAST =
            RECORD.formatted(HOLDER, "false", PERSON, "SELECT id, code_outcome FROM recorded");

    // Somebody whose record is being changed is not waited for: all others would wait, too. Counted, because PostgreSQL
    // would read everybody for EXISTS.
    private static final String AT_THE_DOOR = RECORD.formatted(
            HOLDER,
            "person_id IS NOT NULL AND found_id IS NULL AND 1 = (SELECT count(*) FROM participant WHERE id = person_id)",
            PERSON + " FOR KEY SHARE OF p SKIP LOCKED",
            "SELECT is_held, recorded.id IS NOT NULL, code_outcome, recorded.participant_id, wrapped, chosen_name,"
                    + " pronouns, language, " + EarlierVisits.COLUMNS_OF_FOUND
                    + " FROM found LEFT JOIN recorded ON recorded.id = found.id ORDER BY found.place");

    private static final String RECORDED_BEFORE =
            "SELECT id, site_id, created_as, code_outcome FROM visit WHERE id = ANY(?)";

    /** What a visit that is there already is recognised by. */
    record Before(int site, byte[] createdAs, @Nullable CodeOutcome code) {}

    private final DataSource database;
    private final EarlierVisits earlier;

    ManyVisitsStore(DataSource database, EarlierVisits earlier) {
        this.database = database;
        this.earlier = earlier;
    }

    /**
     * Stores all whose ids are not known yet, each id once; tells of each of these what came of its code.
     *
     * @param visits in the order in which they happened
     */
    Map<UUID, Optional<CodeOutcome>> recordPast(List<VisitRow> visits) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PAST)) {
            bind(connection, statement, visits);
            var outcomes = new HashMap<UUID, Optional<CodeOutcome>>();
            try (var recorded = statement.executeQuery()) {
                while (recorded.next()) {
                    outcomes.put(recorded.getObject(1, UUID.class), Optional.ofNullable(code(recorded, 2)));
                }
            }
            return outcomes;
        }
    }

    /**
     * Stores all whose ids are not known yet, each id once, and greets whoever is recognised.
     *
     * @return of each; empty: not stored, because somebody is at work on the person's record
     */
    List<Optional<Stored>> record(List<VisitRow> visits) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AT_THE_DOOR)) {
            bind(connection, statement, visits);
            var stored = new ArrayList<Optional<Stored>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getBoolean(1) ? Optional.empty() : Optional.of(stored(rows)));
                }
            }
            return stored;
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return row.getBoolean(2)
                ? new Stored(true, code(row, 3), PeopleStore.read(row, 4), EarlierVisits.read(row, 9))
                : Stored.nobodys(false, null);
    }

    private void bind(Connection connection, PreparedStatement statement, List<VisitRow> visits) throws SQLException {
        var lines =
                visits.stream().flatMap(row -> row.arrival().lines().stream()).toList();
        var spans =
                visits.stream().map(row -> earlier.span(row.arrival().place())).toList();
        var at = 1;
        for (var column : VisitColumns.ofVisits(connection, visits)) {
            statement.setArray(at++, column);
        }
        for (var column : VisitColumns.ofSpans(connection, spans)) {
            statement.setArray(at++, column);
        }
        for (var column : VisitColumns.ofLines(connection, lines)) {
            statement.setArray(at++, column);
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
