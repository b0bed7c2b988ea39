package org.doorway.participant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ParticipantRepository implements PanacheRepositoryBase<Participant, UUID> {
    /** Somebody, with what it takes to greet them. */
    record Greetable(
            UUID id,
            byte @Nullable [] wrappedKey,
            byte @Nullable [] chosenName,
            byte @Nullable [] pronouns,
            @Nullable String language) {}

    Participant require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }

    /** Locked: of two changes at once, the second is compared with what the first has left. */
    Participant requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }

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
