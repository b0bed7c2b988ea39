package org.doorway.privacy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PersonKeyRepository implements PanacheRepositoryBase<PersonKey, UUID> {
    /** Read as an entity: however often a transaction seals and opens, it asks the database once. */
    Optional<byte[]> wrapped(UUID person) {
        return findByIdOptional(person).map(key -> key.wrapped);
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
                        RETURNING wrapped""", byte[].class)
                .setParameter("person", person)
                .setParameter("wrapped", wrapped)
                .getSingleResult();
    }
}
