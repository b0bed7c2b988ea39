package org.doorway.relationship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;

@ApplicationScoped
class RelationshipRepository implements PanacheRepositoryBase<Relationship, UUID> {
    Relationship require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }

    Relationship requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }

    /** Whether a relationship is this person's. */
    boolean isOf(UUID participant, UUID relationship) {
        return count("id = ?1 and participantId = ?2", relationship, participant) == 1;
    }

    /** Those of a person, last described first. */
    List<Relationship> of(UUID participant) {
        return list("participantId = ?1 order by describedAt desc, id", participant);
    }

    void add(RelationshipEntry entry) {
        getEntityManager().persist(entry);
    }

    /** How it was described, newest first. */
    List<RelationshipEntry> timeline(UUID relationship, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from RelationshipEntry where key.relationshipId = :relationship and key.version < :before "
                                + "order by key.version desc",
                        RelationshipEntry.class)
                .setParameter("relationship", relationship)
                .setParameter("before", page.beforeVersion())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }
}
