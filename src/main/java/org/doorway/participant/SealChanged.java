package org.doorway.participant;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** A record was sealed for named workers, or opened again. */
record SealChanged(UUID participant) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
