package org.doorway.platform.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.doorway.platform.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations of a request record cannot say about it, because it takes knowing what is stored. A bean of
 * this type is asked while the request is being read, so that its faults are named together with all others.
 *
 * @param <T> the request record
 */
public interface StoredDataCheck<T> {
    /** The type of request that this knows about. */
    Class<T> of();

    /**
     * Adds what is wrong with a request. Parts of it that could not be read are null, even where they may not be.
     */
    void check(T request, List<Fault> faults);

    /** Asks about the part of a request that another check knows about. */
    static <T, P> StoredDataCheck<T> ofPart(
            Class<T> whole, String at, Function<T, @Nullable P> part, StoredDataCheck<P> check) {
        return new StoredDataCheck<>() {
            @Override
            public Class<T> of() {
                return whole;
            }

            @Override
            public void check(T request, List<Fault> faults) {
                var asked = part.apply(request);
                if (asked != null) {
                    var found = new ArrayList<Fault>();
                    check.check(asked, found);
                    found.forEach(fault -> faults.add(fault.within(at)));
                }
            }
        };
    }
}
