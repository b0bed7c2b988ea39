package org.doorway.visit.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds whom an id or a code stands for, for the reason that {@link VisitStore} has in plain SQL. */
@ApplicationScoped
class PeopleStore {
    /** Whose a code was at a time: {@code %1$s} is its hash, {@code %2$s} the time. Never who held it later. */
    static final String HOLDER = """
            SELECT c.participant_id FROM participant_code c
            WHERE c.hash = %1$s AND c.issued_at <= %2$s AND (c.revoked_at IS NULL OR c.revoked_at > %2$s)
            ORDER BY c.issued_at DESC LIMIT 1""";

    /**
     * Five columns of the person whose id follows. Of a sealed record not even the key is read: nothing that it seals is
     * shown at the door.
     */
    static final String SELECT = """
            SELECT p.id, CASE WHEN p.sealed_for IS NULL THEN k.wrapped END AS wrapped, p.chosen_name, p.pronouns,
                   CASE WHEN p.sealed_for IS NULL THEN p.language END AS language
            FROM participant p LEFT JOIN person_key k ON k.participant_id = p.id
            WHERE p.id = """;

    /** {@link #bind} fills it in. */
    static final String PERSON = SELECT + "COALESCE(?, (" + HOLDER.formatted("?", "?") + "))";

    /** The row of a person, words still sealed. */
    record PersonRow(
            UUID id,
            byte @Nullable [] wrappedKey,
            byte @Nullable [] chosenName,
            byte @Nullable [] pronouns,
            @Nullable String language) {}

    private final DataSource database;

    PeopleStore(DataSource database) {
        this.database = database;
    }

    /** The person that an id or a code stood for at a time. */
    Optional<PersonRow> find(@Nullable UUID participant, byte @Nullable [] codeHash, Instant at) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PERSON)) {
            bind(statement, 1, participant, codeHash, at);
            try (var found = statement.executeQuery()) {
                return found.next() ? read(found, 1) : Optional.empty();
            }
        }
    }

    /** Answers with the position behind what it fills in. */
    static int bind(
            PreparedStatement statement, int from, @Nullable UUID participant, byte @Nullable [] codeHash, Instant time)
            throws SQLException {
        var at = from;
        VisitParameters.setId(statement, at++, participant);
        statement.setBytes(at++, codeHash);
        statement.setObject(at++, time.atOffset(ZoneOffset.UTC));
        statement.setObject(at++, time.atOffset(ZoneOffset.UTC));
        return at;
    }

    /** The person in the five columns of a row, if one is there. */
    static Optional<PersonRow> read(ResultSet row, int from) throws SQLException {
        var id = row.getObject(from, UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new PersonRow(
                        id,
                        row.getBytes(from + 1),
                        row.getBytes(from + 2),
                        row.getBytes(from + 3),
                        row.getString(from + 4)));
    }
}
