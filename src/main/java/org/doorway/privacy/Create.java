package org.doorway.privacy;

import java.util.Optional;
import java.util.function.Function;
import org.doorway.platform.http.Created;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A create that {@link Retries} has begun: whoever has its key has waited until nobody else is at it. */
public final class Create {
    private final byte[] createdAs;

    Create(byte[] createdAs) {
        this.createdAs = createdAs;
    }

    /** The fingerprint of the request, to be stored with what it creates. */
    public byte[] createdAs() {
        return createdAs;
    }

    /**
     * Creates something, or answers with what the same request has stored before.
     *
     * @param stored what is stored under the key, looked up after the create was begun
     * @param storedAs the fingerprint that was stored with it; null: it was another request, whatever this one says. It is
     *     another one where a request names no site, and the tokens that it was sent with mean different ones
     * @param again the answer with what is stored
     * @param make stores it with the fingerprint, and answers with it
     * @throws Problem {@code id-taken} (409) when something is stored by a request with another meaning
     */
    public <E, T> Created<T> once(
            Optional<E> stored,
            Function<E, byte @Nullable []> storedAs,
            Function<E, T> again,
            Function<byte[], T> make) {
        if (stored.isEmpty()) {
            return new Created<>(make.apply(createdAs), true);
        }
        requireSame(storedAs.apply(stored.get()));
        return new Created<>(again.apply(stored.get()), false);
    }

    /**
     * Lets a request go on only if it is the one that something was stored by.
     *
     * @param storedAs its fingerprint; null: it was another request
     * @throws Problem {@code id-taken} (409)
     */
    public void requireSame(byte @Nullable [] storedAs) {
        if (storedAs == null || !Fingerprints.areSame(storedAs, createdAs)) {
            throw Problem.of(CommonError.ID_TAKEN);
        }
    }
}
