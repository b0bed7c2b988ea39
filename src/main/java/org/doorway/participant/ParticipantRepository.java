package org.doorway.participant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.store.UuidRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ParticipantRepository implements UuidRepository<Participant> {
    /** Somebody, with what it takes to greet them. */
    record Greetable(
            UUID id,
            byte @Nullable [] wrappedKey,
            byte @Nullable [] chosenName,
            byte @Nullable [] pronouns,
            @Nullable String language) {}

    /** Those of some ids whose record is not sealed, or for this worker: keys and words in one statement. */
    @SuppressWarnings("unchecked")
    List<Greetable> greetable(Collection<UUID> ids, String worker) {
        return ((List<Tuple>) getEntityManager()
                        .createNativeQuery("""
                                SELECT p.id, k.wrapped, p.chosen_name, p.pronouns, p.language
                                FROM participant p LEFT JOIN person_key k ON k.participant_id = p.id
                                WHERE p.id = ANY (CAST(:ids AS uuid[]))
                                  AND (p.sealed_for IS NULL OR :worker = ANY (p.sealed_for))""", Tuple.class)
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .setParameter("worker", worker)
                        .getResultList())
                .stream()
                        .map(row -> new Greetable(
                                row.get(0, UUID.class),
                                row.get(1, byte[].class),
                                row.get(2, byte[].class),
                                row.get(3, byte[].class),
                                row.get(4, String.class)))
                        .toList();
    }
}
