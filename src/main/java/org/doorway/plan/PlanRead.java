package org.doorway.plan;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** Somebody's safer plan was read or printed. */
record PlanRead(UUID participant) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
