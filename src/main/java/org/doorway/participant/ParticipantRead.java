package org.doorway.participant;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** Somebody's introduction was read. */
public record ParticipantRead(UUID participant) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
