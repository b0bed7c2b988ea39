package org.doorway;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.doorway.participant.code.Codes;

/** Cards with codes that examples name: the service draws others, and takes no such code for a name. */
@io.quarkus.arc.Unremovable
@ApplicationScoped
public class PrintedCards {
    private static final String GIVE = """
        INSERT INTO participant_code (id, participant_id, kind, hash, issued_at, created_as)
        VALUES (?, ?, 'RANDOM', ?, '2020-01-01T00:00:00Z', '\\x00')
        ON CONFLICT (hash) WHERE revoked_at IS NULL DO NOTHING\
        """;

    private final DataSource database;
    private final Codes codes;

    PrintedCards(DataSource database, Codes codes) {
        this.database = database;
        this.codes = codes;
    }

    /** Makes a card somebody's, unless it is somebody's already. */
    public void give(String participant, String code) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(GIVE)) {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, UUID.fromString(participant));
            statement.setBytes(3, codes.hash(code));
            statement.executeUpdate();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
