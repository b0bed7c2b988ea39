package org.doorway.participant.join;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/**
 * Somebody's record was joined with another one of theirs; said of both.
 *
 * @param resource the other record
 */
record RecordsJoined(UUID participant, UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
