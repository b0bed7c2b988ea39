package org.doorway.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorway.privacy.Fingerprints;
import org.jspecify.annotations.Nullable;

/** Keeps operations of lost phones, sealed. Nothing about them is looked at until somebody confirms them. */
@ApplicationScoped
@Transactional
class HeldStore {
    /** An operation that waits. */
    record Row(UUID operation, int position, byte[] sealed) {}

    /** What an operation that waits already is recognised by; no fingerprint: it has waited since before there were any. */
    private record Kept(UUID phone, byte @Nullable [] createdAs) {}

    /** Where an operation stands among those that wait. */
    record Place(int position, UUID operation) {
        static Place of(Row row) {
            return new Place(row.position(), row.operation());
        }
    }

    private final EntityManager database;

    HeldStore(EntityManager database) {
        this.database = database;
    }

    /**
     * Keeps an operation, unless it waits already.
     *
     * @param createdAs what its content is recognised by
     * @return false: its id is that of another one that waits
     */
    boolean keep(BatchRun run, Row row, byte[] createdAs) {
        while (!isAdded(run, row, createdAs)) {
            var other = kept(row.operation());
            if (other.isPresent()) {
                return other.get().phone().equals(run.head().phone()) && isSame(other.get(), createdAs);
            }
            // It was let go of just now: then there is nothing that this one would be the same as.
        }
        return true;
    }

    private static boolean isSame(Kept other, byte[] createdAs) {
        return other.createdAs() == null || Fingerprints.areSame(other.createdAs(), createdAs);
    }

    @SuppressWarnings("unchecked")
    private Optional<Kept> kept(UUID operation) {
        return ((List<Tuple>) database.createNativeQuery(
                                "SELECT phone_id, created_as FROM sync_held_operation WHERE id = :id", Tuple.class)
                        .setParameter("id", operation)
                        .getResultList())
                .stream()
                        .map(row -> new Kept(row.get(0, UUID.class), row.get(1, byte[].class)))
                        .findFirst();
    }

    private boolean isAdded(BatchRun run, Row row, byte[] createdAs) {
        return database.createNativeQuery("""
                        INSERT INTO sync_held_operation
                          (id, phone_id, batch_id, position, sent_at, received_at, sealed, created_as)
                        VALUES (:id, :phone, :batch, :position, :sentAt, :receivedAt, :sealed, :createdAs)
                        ON CONFLICT DO NOTHING""")
                        .setParameter("id", row.operation())
                        .setParameter("phone", run.head().phone())
                        .setParameter("batch", run.head().id())
                        .setParameter("position", row.position())
                        .setParameter("sentAt", run.head().sentAt())
                        .setParameter("receivedAt", run.clock().receivedAt())
                        .setParameter("sealed", row.sealed())
                        .setParameter("createdAs", createdAs)
                        .executeUpdate()
                == 1;
    }

    /** What of a phone waits, oldest first. */
    @SuppressWarnings("unchecked")
    List<PhoneView.HeldBatch> batches(UUID phone) {
        return ((List<Tuple>) database.createNativeQuery("""
                                SELECT batch_id, min(received_at) AS received_at, count(*)::int
                                FROM sync_held_operation WHERE phone_id = :phone
                                GROUP BY batch_id ORDER BY 2, 1""", Tuple.class)
                        .setParameter("phone", phone)
                        .getResultList())
                .stream()
                        .map(row -> new PhoneView.HeldBatch(
                                row.get(0, UUID.class), row.get(1, Instant.class), row.get(2, Integer.class)))
                        .toList();
    }

    /** When a batch that waits was sent and came in. */
    @SuppressWarnings("unchecked")
    Optional<Instant[]> times(UUID phone, UUID batch) {
        return ((List<Tuple>) database.createNativeQuery("""
                                SELECT min(sent_at), min(received_at) FROM sync_held_operation
                                WHERE phone_id = :phone AND batch_id = :batch HAVING count(*) > 0""", Tuple.class)
                        .setParameter("phone", phone)
                        .setParameter("batch", batch)
                        .getResultList())
                .stream()
                        .map(row -> new Instant[] {row.get(0, Instant.class), row.get(1, Instant.class)})
                        .findFirst();
    }

    /** Some operations of a batch that wait, in their order, behind one of them; null: from the first on. */
    @SuppressWarnings("unchecked")
    List<Row> waiting(UUID phone, UUID batch, @Nullable Place behind, int most) {
        return ((List<Tuple>) database.createNativeQuery("""
                                SELECT id, position, sealed FROM sync_held_operation
                                WHERE phone_id = :phone AND batch_id = :batch AND (position, id) > (:position, :id)
                                ORDER BY position, id LIMIT :most""", Tuple.class)
                        .setParameter("phone", phone)
                        .setParameter("batch", batch)
                        .setParameter("position", behind == null ? -1 : behind.position())
                        .setParameter("id", behind == null ? new UUID(0, 0) : behind.operation())
                        .setParameter("most", most)
                        .getResultList())
                .stream()
                        .map(row ->
                                new Row(row.get(0, UUID.class), row.get(1, Integer.class), row.get(2, byte[].class)))
                        .toList();
    }

    void release(Collection<UUID> operations) {
        if (!operations.isEmpty()) {
            database.createNativeQuery("DELETE FROM sync_held_operation WHERE id IN (:ids)")
                    .setParameter("ids", operations)
                    .executeUpdate();
        }
    }

    void discard(UUID phone, UUID batch) {
        database.createNativeQuery("DELETE FROM sync_held_operation WHERE phone_id = :phone AND batch_id = :batch")
                .setParameter("phone", phone)
                .setParameter("batch", batch)
                .executeUpdate();
    }
}
