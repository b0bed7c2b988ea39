package org.doorway.visit.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.doorway.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole visit with one statement, which is one round trip and one durable transaction.
 *
 * <p>Plain SQL and not entities because this is the busiest path of the service: looking the person up, the visit, its
 * lines and the record of access are four statements and a commit otherwise, and the desk waits for each. For the same
 * reason it reads {@code participant}, {@code participant_code} and {@code person_key} and writes {@code person_access}
 * itself, which other features leave to their owners.
 */
@ApplicationScoped
class VisitStore {
    private static final String VISIT = """
            INSERT INTO visit (id, site_id, participant_id, stop_id, arrived_at, recorded_at, closes_at, modality,
                               people_served, created_as, code_outcome)
            SELECT ?, ?, %s, ?, ?, ?, ?, ?, ?, ?, %s
            ON CONFLICT (id) DO NOTHING
            RETURNING id""";

    private static final String NO_LINES = "SELECT 1";

    private static final String LINES = """
            INSERT INTO visit_line (visit_id, id, item_id, given, asked_for, for_others, unmet_reason, minutes, lot,
                                    estimated, position, counts_as, counts_quantity)
            SELECT recorded.id, line.* FROM recorded, (VALUES %s) AS line""";

    // The types of the first row are those of all rows.
    private static final String FIRST_LINE =
            "(?::uuid, ?::int, ?::int, ?::int, ?::int, ?::text, ?::int, ?::text, ?::boolean, ?::int, ?::text,"
                    + " ?::int)";

    private static final String OTHER_LINE = ", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String NOBODYS =
            "WITH recorded AS (" + VISIT.formatted("NULL::uuid", "?") + "), taken AS (%s)";

    private static final ByLines ANONYMOUS = new ByLines(NOBODYS + " SELECT recorded.id FROM recorded");

    private static final ByLines WAITING = new ByLines(NOBODYS + """
            , kept AS (
                INSERT INTO visit_waiting_code (visit_id, hash, subject, kept_since)
                SELECT recorded.id, ?, ?, ? FROM recorded
            )
            SELECT recorded.id FROM recorded""");

    private static final ByLines BY_PERSON = new ByLines("WITH person AS MATERIALIZED (" + PeopleStore.PERSON
            + "), recorded AS ("
            + VISIT.formatted(
                    "(SELECT id FROM person)", "CASE WHEN EXISTS (SELECT FROM person) THEN 'RECOGNISED' ELSE ? END")
            + """
            ), taken AS (%s), noted AS (
                INSERT INTO person_access (id, at, subject, operation, kind, participant_id, resource)
                SELECT ?, ?, ?, ?, 'CHANGE', person.id, recorded.id FROM recorded, person
            )
            SELECT recorded.id, person.id, person.wrapped, person.chosen_name, person.pronouns, person.language,
            """ + EarlierVisits.COLUMNS + " FROM recorded LEFT JOIN person ON true");

    /** A statement with a text for each number of lines: the driver knows what it has prepared by its text. */
    private record ByLines(String statement, Map<Integer, String> texts) {
        ByLines(String statement) {
            this(statement, new ConcurrentHashMap<>());
        }

        String with(int lines) {
            return texts.computeIfAbsent(
                    lines,
                    many -> statement.formatted(
                            many == 0 ? NO_LINES : LINES.formatted(FIRST_LINE + OTHER_LINE.repeat(many - 1))));
        }
    }

    private final DataSource database;
    private final EarlierVisits earlier;

    VisitStore(DataSource database, EarlierVisits earlier) {
        this.database = database;
        this.earlier = earlier;
    }

    /** Stores a visit of whoever is recognised, anonymous if that is nobody or may not be looked up now. */
    Stored record(VisitRow row) throws SQLException {
        if (!row.shown().canLead()) {
            return recordAnonymous(row);
        }
        return row.waits() ? recordWaiting(row) : recordOf(row);
    }

    private Stored recordAnonymous(VisitRow row) throws SQLException {
        var arrival = row.arrival();
        var code = row.shown().ifNobody();
        // Outside of a transaction each statement commits by itself: there is nothing to begin or to end.
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        ANONYMOUS.with(arrival.lines().size()))) {
            var at = VisitParameters.bindVisit(statement, 1, arrival, code);
            VisitParameters.bindLines(statement, at, arrival.lines());
            return nobodys(statement, code);
        }
    }

    private Stored recordWaiting(VisitRow row) throws SQLException {
        var arrival = row.arrival();
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(WAITING.with(arrival.lines().size()))) {
            var at = VisitParameters.bindVisit(statement, 1, arrival, CodeOutcome.WAITING);
            at = VisitParameters.bindLines(statement, at, arrival.lines());
            statement.setBytes(at++, row.shown().codeHash());
            statement.setString(at++, row.subject());
            statement.setObject(at, arrival.recordedAt().atOffset(ZoneOffset.UTC));
            return nobodys(statement, CodeOutcome.WAITING);
        }
    }

    private Stored recordOf(VisitRow row) throws SQLException {
        var arrival = row.arrival();
        var shown = row.shown();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        BY_PERSON.with(arrival.lines().size()))) {
            var at = PeopleStore.bind(statement, 1, shown.participant(), shown.codeHash(), arrival.arrivedAt());
            at = VisitParameters.bindVisit(statement, at, arrival, shown.ifNobody());
            at = VisitParameters.bindLines(statement, at, arrival.lines());
            statement.setObject(at++, Ids.orHappening(null));
            statement.setObject(at++, arrival.recordedAt().atOffset(ZoneOffset.UTC));
            statement.setString(at++, row.subject());
            statement.setString(at++, row.operation());
            earlier.bind(statement, at, arrival.place());
            try (var stored = statement.executeQuery()) {
                if (!stored.next()) {
                    return Stored.nobodys(false, null);
                }
                var person = PeopleStore.read(stored, 2);
                return new Stored(
                        true,
                        person.isPresent() ? CodeOutcome.RECOGNISED : shown.ifNobody(),
                        person,
                        EarlierVisits.read(stored, 7));
            }
        }
    }

    private static Stored nobodys(PreparedStatement statement, @Nullable CodeOutcome code) throws SQLException {
        try (var stored = statement.executeQuery()) {
            return Stored.nobodys(stored.next(), code);
        }
    }
}
