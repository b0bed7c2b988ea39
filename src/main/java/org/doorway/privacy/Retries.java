package org.doorway.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.function.Supplier;
import org.doorway.platform.http.Created;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;

/**
 * Makes creates safe to repeat: the same id with the same content is the same request, with other content it is a
 * mistake.
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
        database.createNativeQuery(
                        "SELECT 1 FROM pg_advisory_xact_lock(hashtext(:operation), hashtext(:key))", Integer.class)
                .setParameter("operation", operation)
                .setParameter("key", key.toString())
                .getSingleResult();
        return fingerprints.of(operation, request);
    }

    /**
     * The answer where something with this key is stored already.
     *
     * @throws Problem {@code id-taken} (409) when it was stored by a request with other content
     */
    public <T> Created<T> again(byte[] storedAs, byte[] createdAs, Supplier<T> view) {
        if (!Arrays.equals(storedAs, createdAs)) {
            throw Problem.of(CommonError.ID_TAKEN);
        }
        return new Created<>(view.get(), false);
    }
}
