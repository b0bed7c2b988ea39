package org.doorway.goal;

import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.jspecify.annotations.Nullable;

/** Somebody's goals were read; or one of them, or its history, when it is named. */
record GoalRead(UUID participant, @Nullable UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
