package org.doorway.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's record was read or changed. Implemented by each feature's event records, which name what happened; fired
 * within the transaction of what happened, so that the one is never stored without the other.
 */
public interface PersonEvent {
    /** Whether the record is the same afterwards. */
    enum Kind {
        READ,
        CHANGE
    }

    /** Whose record. */
    UUID participant();

    Kind kind();

    /** The part of the record with an id of its own, such as a code or a goal; null: the record as a whole. */
    default @Nullable UUID resource() {
        return null;
    }
}
