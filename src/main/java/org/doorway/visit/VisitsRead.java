package org.doorway.visit;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** Somebody's last visits were read. */
record VisitsRead(UUID participant) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
