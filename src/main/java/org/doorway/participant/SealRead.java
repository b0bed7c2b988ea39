package org.doorway.participant;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** Somebody looked for whom a record is. */
record SealRead(UUID participant) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
