package org.doorway.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that can say the same in more than one way. When it is sent again it is recognised by what it means, and
 * not by how it was said.
 */
public interface Meant {
    /** The same request with everything filled in that it leaves open, and without what it may leave to the service. */
    Object meaning();

    /**
     * What a request may leave to the service because it is no part of what makes it the same one: when, and where the
     * token means one site only. Each is compared where both of two requests say it; null: not said.
     */
    default List<@Nullable Object> open() {
        return List.of();
    }
}
