package org.doorway.participant;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** Somebody agreed to be contacted, or no longer does. */
public record ContactChanged(UUID participant) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
