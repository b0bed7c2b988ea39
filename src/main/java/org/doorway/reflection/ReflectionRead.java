package org.doorway.reflection;

import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.jspecify.annotations.Nullable;

/** Somebody's reflections were read; or one of them, when it is named. */
record ReflectionRead(UUID participant, @Nullable UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
