package org.doorway.visit.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.doorway.platform.ids.Ids;

/** The codes of visits that may not be looked up yet. {@link VisitStore} and {@link ManyVisitsStore} put them there. */
@ApplicationScoped
public class WaitingCodeStore {
    private static final int MOST_SUBJECTS = 1000;

    private static final String SUBJECTS = "SELECT DISTINCT subject FROM visit_waiting_code ORDER BY subject LIMIT ?";

    // Who is busy with one of the rows is not waited for: the desk that changes the visit, or another instance.
    private static final String NEXT = """
            SELECT w.visit_id, w.hash, w.subject, v.arrived_at, v.participant_id IS NULL AND v.voided_at IS NULL
            FROM visit_waiting_code w JOIN visit v ON v.id = w.visit_id
            WHERE w.subject = ? ORDER BY w.kept_since, w.visit_id LIMIT 1
            FOR UPDATE SKIP LOCKED""";

    private static final String LINK = """
            WITH holder AS (%s), linked AS (
                UPDATE visit SET participant_id = holder.participant_id, version = version + 1
                FROM holder WHERE id = ? RETURNING id, visit.participant_id
            ), noted AS (
                INSERT INTO person_access (id, at, subject, operation, kind, participant_id, resource)
                SELECT ?, ?, ?, 'recordVisit', 'CHANGE', participant_id, id FROM linked
            )
            SELECT id FROM linked""".formatted(PeopleStore.HOLDER.formatted("?", "?"));

    private static final String DROP = "DELETE FROM visit_waiting_code WHERE visit_id = :visit";

    private static final String FORGET = """
            DELETE FROM visit_waiting_code
            WHERE visit_id IN (SELECT visit_id FROM visit_waiting_code WHERE kept_since < ?
                               ORDER BY kept_since LIMIT ? FOR UPDATE SKIP LOCKED)""";

    /**
     * A visit whose code waits.
     *
     * @param subject whose limit it waits for
     * @param isOpen false: meanwhile somebody has said whose it is, or that it does not count
     */
    record Waiting(UUID visit, byte[] hash, String subject, Instant arrivedAt, boolean isOpen) {
        static Waiting of(ResultSet row) throws SQLException {
            return new Waiting(
                    row.getObject(1, UUID.class),
                    row.getBytes(2),
                    row.getString(3),
                    row.getObject(4, OffsetDateTime.class).toInstant(),
                    row.getBoolean(5));
        }
    }

    private final DataSource database;
    private final EntityManager rows;

    WaitingCodeStore(DataSource database, EntityManager rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Those whose codes wait. */
    List<String> subjects() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SUBJECTS)) {
            statement.setInt(1, MOST_SUBJECTS);
            var subjects = new ArrayList<String>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    subjects.add(found.getString(1));
                }
            }
            return subjects;
        }
    }

    /** The next visit of somebody that nobody else is busy with, locked until the transaction ends. */
    Optional<Waiting> next(String subject) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEXT)) {
            statement.setString(1, subject);
            try (var found = statement.executeQuery()) {
                return found.next() ? Optional.of(Waiting.of(found)) : Optional.empty();
            }
        }
    }

    /** Links a visit to whoever held its code when it happened; tells whether somebody did. */
    boolean link(Waiting waiting, Instant now) throws SQLException {
        var then = waiting.arrivedAt().atOffset(ZoneOffset.UTC);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LINK)) {
            statement.setBytes(1, waiting.hash());
            statement.setObject(2, then);
            statement.setObject(3, then);
            statement.setObject(4, waiting.visit());
            statement.setObject(5, Ids.orHappening(null));
            statement.setObject(6, now.atOffset(ZoneOffset.UTC));
            statement.setString(7, waiting.subject());
            try (var linked = statement.executeQuery()) {
                return linked.next();
            }
        }
    }

    /** Drops the code of a visit, if one waits, within the transaction under way. */
    public void drop(UUID visit) {
        rows.createNativeQuery(DROP).setParameter("visit", visit).executeUpdate();
    }

    /** Drops codes that have waited since before a time, some at once. */
    void forgetBefore(Instant then, int most) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setObject(1, then.atOffset(ZoneOffset.UTC));
            statement.setInt(2, most);
            statement.executeUpdate();
        }
    }
}
