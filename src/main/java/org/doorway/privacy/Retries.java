package org.doorway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;
import org.doorway.platform.http.Created;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;

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
     * @return the fingerprint of the request, to be stored with what it creates
     */
    public byte[] begin(String operation, Object key, Object request) {
        await(operation, key);
        return fingerprints.of(operation, request);
    }

    /**
     * The same for a create that belongs to something.
     *
     * @param belongsTo what else has to be the same in a repeated request
     */
    public byte[] begin(String operation, Object key, Object belongsTo, Object request) {
        await(operation, key);
        return fingerprints.of(operation, belongsTo, request);
    }

    private void await(String operation, Object key) {
        database.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext(:operation), hashtext(:key))")
                .setParameter("operation", operation)
                .setParameter("key", key.toString())
                .getSingleResult();
    }

    /**
     * The answer where something with this key is stored already.
     *
     * @throws Problem {@code id-taken} (409) when it was stored by a request with another meaning
     */
    public <T> Created<T> again(byte[] storedAs, byte[] createdAs, Supplier<T> view) {
        if (!Fingerprints.areSame(storedAs, createdAs)) {
            throw Problem.of(CommonError.ID_TAKEN);
        }
        return new Created<>(view.get(), false);
    }
}
