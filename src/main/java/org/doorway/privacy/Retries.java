package org.doorway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Makes creates safe to repeat: the same id with the same meaning ({@link Meant}) is the same request, with another
 * one it is a mistake.
 */
@ApplicationScoped
public class Retries {
    private final Fingerprints fingerprints;
    private final EntityManager database;

    Retries(Fingerprints fingerprints, EntityManager database) {
        this.fingerprints = fingerprints;
        this.database = database;
    }

    /**
     * Begins a create within the transaction under way. Of two at once with the same key the second waits here, and
     * then finds what the first has stored.
     *
     * @param key the id, or whatever else nothing else may have
     */
    public Create begin(String operation, Object key, Object request) {
        await(operation, key);
        return new Create(fingerprints.of(operation, request));
    }

    /**
     * Begins a create that belongs to something, as the other does.
     *
     * @param belongsTo what else has to be the same in a repeated request, such as the site where it names none
     */
    public Create begin(String operation, Object key, Object belongsTo, Object request) {
        await(operation, key);
        return new Create(fingerprints.of(operation, belongsTo, request));
    }

    /** Waits until nobody else does this with this key, until the transaction under way ends. */
    public void await(String operation, Object key) {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext(:operation), hashtext(:key))")
                .setParameter("operation", operation)
                .setParameter("key", key.toString())
                .getSingleResult();
    }
}
