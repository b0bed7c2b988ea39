package org.doorway.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PersonKeyRepository implements PanacheRepositoryBase<PersonKey, UUID> {
    /** Read as an entity: however often a transaction seals and opens, it asks the database once. */
    Optional<byte[]> wrapped(UUID person) {
        return findByIdOptional(person).map(key -> key.wrapped);
    }

    /** The keys of many people at once; those of the forgotten are not among them. */
    Map<UUID, byte[]> wrapped(Collection<UUID> people) {
        return people.isEmpty()
                ? Map.of()
                : list("participantId in ?1", people).stream()
                        .collect(Collectors.toMap(key -> key.participantId, key -> key.wrapped));
    }

    /**
     * Stores a person's first key, unless somebody else has done so meanwhile: then theirs is the key. The no-op
     * update is what makes the statement wait for them and answer with the row that won.
     */
    byte[] keep(UUID person, byte[] wrapped) {
        return (byte[]) getEntityManager()
                .createNativeQuery("""
                        INSERT INTO person_key (participant_id, wrapped) VALUES (:person, :wrapped)
                        ON CONFLICT (participant_id) DO UPDATE SET wrapped = person_key.wrapped
                        RETURNING wrapped""")
                .setParameter("person", person)
                .setParameter("wrapped", wrapped)
                .getSingleResult();
    }
}
