package org.doorway.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;

@ApplicationScoped
class RelationshipRepository implements UuidRepository<Relationship> {
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
