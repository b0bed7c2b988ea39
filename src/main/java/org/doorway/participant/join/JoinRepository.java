package org.doorway.participant.join;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.sql.AdvisoryLock;

/** Plain SQL, because it follows joins from record to record, and a join is nothing but its two ends. */
@ApplicationScoped
class JoinRepository {
    /** A record, and all that hang together with it. */
    private static final String TOGETHER = """
            WITH RECURSIVE together (id) AS (
                SELECT CAST(:id AS uuid)
                UNION
                SELECT CASE j.one_id WHEN t.id THEN j.other_id ELSE j.one_id END
                FROM together t JOIN participant_join j ON t.id IN (j.one_id, j.other_id))
            """;

    private final EntityManager database;

    JoinRepository(EntityManager database) {
        this.database = database;
    }

    /** Waits until nobody else joins or parts records: what hangs together is found out from all joins. */
    void awaitTurn() {
        AdvisoryLock.JOINED_RECORDS.await(database);
    }

    /** Joins two records, unless they are. */
    void add(UUID one, UUID other) {
        database.createNativeQuery("""
                        INSERT INTO participant_join (one_id, other_id)
                        VALUES (least(CAST(:one AS uuid), CAST(:other AS uuid)),
                                greatest(CAST(:one AS uuid), CAST(:other AS uuid)))
                        ON CONFLICT DO NOTHING""")
                .setParameter("one", one)
                .setParameter("other", other)
                .executeUpdate();
    }

    void remove(UUID one, UUID other) {
        database.createNativeQuery("""
                        DELETE FROM participant_join
                        WHERE one_id = :one AND other_id = :other OR one_id = :other AND other_id = :one""")
                .setParameter("one", one)
                .setParameter("other", other)
                .executeUpdate();
    }

    /** A record and all that hang together with it, in the order of their ids. */
    @SuppressWarnings("unchecked")
    List<UUID> together(UUID id) {
        return database.createNativeQuery(TOGETHER + "SELECT id FROM together ORDER BY id")
                .setParameter("id", id)
                .getResultList();
    }

    /** The records that one was joined with itself. */
    @SuppressWarnings("unchecked")
    List<UUID> joinedWith(UUID id) {
        return database.createNativeQuery("""
                        SELECT CASE one_id WHEN :id THEN other_id ELSE one_id END FROM participant_join
                        WHERE :id IN (one_id, other_id)""").setParameter("id", id).getResultList();
    }

    /** Gives a record and all that hang together with it one number, and a record by itself none. */
    void number(UUID id) {
        database.createNativeQuery(TOGETHER + """
                        UPDATE participant
                        SET joined_number = CASE WHEN (SELECT count(*) FROM together) > 1
                            THEN (SELECT min(p.number) FROM participant p WHERE p.id IN (SELECT id FROM together)) END
                        WHERE id IN (SELECT id FROM together)""").setParameter("id", id).executeUpdate();
    }
}
