package org.doorway.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's record was read or changed. Fired by features within the transaction of what happened, so that the one is
 * never stored without the other.
 *
 * @param kind whether the record is the same afterwards
 * @param participant whose record
 * @param resource the part of the record with an id of its own, such as a code or a goal; null: the record as a whole
 */
public record PersonEvent(
        Kind kind, UUID participant, @Nullable UUID resource) {
    /** Whether the record is the same afterwards. */
    public enum Kind {
        READ,
        CHANGE
    }

    /** Somebody's record was read as a whole, or so much of it that no single part says what. */
    public static PersonEvent read(UUID participant) {
        return new PersonEvent(Kind.READ, participant, null);
    }

    /** One part of somebody's record was read. */
    public static PersonEvent read(UUID participant, UUID resource) {
        return new PersonEvent(Kind.READ, participant, resource);
    }

    /** Somebody's record was changed as a whole, or something of it that has no id of its own. */
    public static PersonEvent changed(UUID participant) {
        return new PersonEvent(Kind.CHANGE, participant, null);
    }

    /** One part of somebody's record was changed. */
    public static PersonEvent changed(UUID participant, UUID resource) {
        return new PersonEvent(Kind.CHANGE, participant, resource);
    }
}
