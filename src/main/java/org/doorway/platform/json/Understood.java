package org.doorway.platform.json;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of the request under way, as it came out while the request was checked ({@link StoredDataCheck}). What is done
 * with the request afterwards takes it from here, and checks nothing for a second time.
 */
@RequestScoped
public class Understood {
    private @Nullable Object request;
    private @Nullable Object meaning;

    /** Keeps the meaning of a request; of the one before, it is forgotten. */
    public void keep(Object request, @Nullable Object meaning) {
        this.request = request;
        this.meaning = meaning;
    }

    /** The meaning of this very request; empty: it has faults, or was not the last to be checked. */
    public <M> Optional<M> of(Object request, Class<M> type) {
        return this.request == request ? Optional.ofNullable(meaning).map(type::cast) : Optional.empty();
    }
}
