package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.doorway.audit.CurrentOperation;
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
                               people_served, created_as)
            SELECT ?, ?, %s, ?, ?, ?, ?, ?, ?, ?
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

    private static final ByLines ANONYMOUS = new ByLines(
            "WITH recorded AS (" + VISIT.formatted("NULL::uuid") + "), taken AS (%s) SELECT recorded.id FROM recorded");

    // Of a sealed record not even the key is read here: nothing that it seals is shown at the door.
    private static final String PERSON = """
            SELECT p.id, CASE WHEN p.sealed_for IS NULL THEN k.wrapped END AS wrapped, p.chosen_name, p.pronouns
            FROM participant p LEFT JOIN person_key k ON k.participant_id = p.id
            WHERE p.id = COALESCE(?, (SELECT c.participant_id FROM participant_code c
                                      WHERE c.hash = ? AND c.revoked_at IS NULL))""";

    private static final ByLines BY_PERSON = new ByLines("WITH person AS MATERIALIZED (" + PERSON + "), recorded AS ("
            + VISIT.formatted("(SELECT id FROM person)") + """
            ), taken AS (%s), noted AS (
                INSERT INTO person_access (id, at, subject, operation, kind, participant_id, resource)
                SELECT ?, ?, ?, ?, 'CHANGE', person.id, recorded.id FROM recorded, person
            )
            SELECT recorded.id, person.id, person.wrapped, person.chosen_name, person.pronouns
            FROM recorded LEFT JOIN person ON true""");

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

    /** The row of the person that a code or an id was recognised as, words still sealed. */
    record PersonRow(UUID id, byte @Nullable [] wrappedKey, byte @Nullable [] chosenName, byte @Nullable [] pronouns) {}

    /** What became of a visit: stored now, with the person recognised; or not, because its id is known already. */
    record Stored(boolean isNew, Optional<PersonRow> person) {}

    private final DataSource database;
    private final CurrentOperation operation;

    VisitStore(DataSource database, CurrentOperation operation) {
        this.database = database;
        this.operation = operation;
    }

    /** Stores a visit that is anonymous. */
    Stored recordAnonymous(Arrival arrival) throws SQLException {
        // Outside of a transaction each statement commits by itself: there is nothing to begin or to end.
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        ANONYMOUS.with(arrival.lines().size()))) {
            var at = bindVisit(statement, 1, arrival);
            bindLines(statement, at, arrival.lines());
            try (var stored = statement.executeQuery()) {
                return new Stored(stored.next(), Optional.empty());
            }
        }
    }

    /**
     * Stores a visit of whoever an id or a code stands for, anonymous if they stand for nobody.
     *
     * @param codeHash of what was shown at the desk; null: nothing was, or it may not be looked up
     */
    Stored recordOf(Arrival arrival, @Nullable UUID participant, byte @Nullable [] codeHash) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        BY_PERSON.with(arrival.lines().size()))) {
            setId(statement, 1, participant);
            statement.setBytes(2, codeHash);
            var at = bindVisit(statement, 3, arrival);
            at = bindLines(statement, at, arrival.lines());
            statement.setObject(at++, Ids.orHappening(null));
            statement.setObject(at++, arrival.recordedAt().atOffset(ZoneOffset.UTC));
            statement.setString(at++, operation.subject());
            statement.setString(at, operation.id());
            try (var stored = statement.executeQuery()) {
                return stored.next() ? new Stored(true, person(stored, 2)) : new Stored(false, Optional.empty());
            }
        }
    }

    /** The person that an id or a code stands for. */
    Optional<PersonRow> find(@Nullable UUID participant, byte @Nullable [] codeHash) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PERSON)) {
            setId(statement, 1, participant);
            statement.setBytes(2, codeHash);
            try (var found = statement.executeQuery()) {
                return found.next() ? person(found, 1) : Optional.empty();
            }
        }
    }

    private static Optional<PersonRow> person(ResultSet row, int from) throws SQLException {
        var id = row.getObject(from, UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new PersonRow(id, row.getBytes(from + 1), row.getBytes(from + 2), row.getBytes(from + 3)));
    }

    private static void setId(PreparedStatement statement, int at, @Nullable UUID id) throws SQLException {
        if (id == null) {
            // Named as what it is: of a parameter without a type the driver learns the type from the server, and from
            // then on it waits twice whenever the statement answers with columns of any length.
            statement.setNull(at, Types.OTHER, "uuid");
        } else {
            statement.setObject(at, id);
        }
    }

    private static int bindVisit(PreparedStatement statement, int from, Arrival arrival) throws SQLException {
        var at = from;
        statement.setObject(at++, arrival.id());
        statement.setInt(at++, arrival.site().id());
        setId(statement, at++, arrival.stop());
        statement.setObject(at++, arrival.arrivedAt().atOffset(ZoneOffset.UTC));
        statement.setObject(at++, arrival.recordedAt().atOffset(ZoneOffset.UTC));
        statement.setObject(at++, arrival.closesAt().atOffset(ZoneOffset.UTC));
        statement.setString(at++, arrival.modality().name());
        statement.setInt(at++, arrival.peopleServed());
        statement.setBytes(at++, arrival.createdAs());
        return at;
    }

    private static int bindLines(PreparedStatement statement, int from, List<VisitLine> lines) throws SQLException {
        var at = from;
        for (var line : lines) {
            statement.setObject(at++, line.key.id());
            statement.setInt(at++, line.itemId);
            statement.setInt(at++, line.given);
            statement.setObject(at++, line.askedFor, Types.INTEGER);
            statement.setObject(at++, line.forOthers, Types.INTEGER);
            statement.setString(at++, line.unmetReason == null ? null : line.unmetReason.name());
            statement.setObject(at++, line.minutes, Types.INTEGER);
            statement.setString(at++, line.lot);
            statement.setBoolean(at++, line.estimated);
            statement.setInt(at++, line.position);
            statement.setString(at++, line.countsAs);
            statement.setObject(at++, line.countsQuantity, Types.INTEGER);
        }
        return at;
    }
}
