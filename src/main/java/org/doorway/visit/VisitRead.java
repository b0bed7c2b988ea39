package org.doorway.visit;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** Somebody's visit was looked at. */
record VisitRead(UUID participant, UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
