package org.doorway.participant;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** Somebody wants to be recognised from now on. */
public record ParticipantCreated(UUID participant) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
