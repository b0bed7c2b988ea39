package org.doorway.relationship;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** One of somebody's relationships was described, for the first time or anew. */
record RelationshipDescribed(UUID participant, UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
