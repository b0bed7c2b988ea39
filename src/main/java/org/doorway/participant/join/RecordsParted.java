package org.doorway.participant.join;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/**
 * Somebody's record was parted from another one that it was joined with; said of both.
 *
 * @param resource the other record
 */
record RecordsParted(UUID participant, UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
