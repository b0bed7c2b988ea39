package org.doorway.relationship;

import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.jspecify.annotations.Nullable;

/** Somebody's relationships were read; or one of them, or its timeline, when it is named. */
record RelationshipRead(UUID participant, @Nullable UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
