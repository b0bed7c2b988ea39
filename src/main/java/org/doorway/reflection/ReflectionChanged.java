package org.doorway.reflection;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** One of somebody's reflections was written down, corrected or taken away. */
record ReflectionChanged(UUID participant, UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
