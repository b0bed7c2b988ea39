package org.doorway.goal;

import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.jspecify.annotations.Nullable;

/** One of somebody's goals was named or changed, or a step or rating of it; without one, their order was. */
record GoalChanged(UUID participant, @Nullable UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
