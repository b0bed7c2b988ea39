package org.doorway.participant.join;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** Somebody looked which records are the same person's. */
record JoinedRead(UUID participant) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
