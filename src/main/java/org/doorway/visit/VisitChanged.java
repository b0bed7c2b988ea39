package org.doorway.visit;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** Somebody's visit was changed, or linked to them, or unlinked. */
record VisitChanged(UUID participant, UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
