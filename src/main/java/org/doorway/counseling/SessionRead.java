package org.doorway.counseling;

import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.jspecify.annotations.Nullable;

/** Sessions that somebody took part in were read; or one of them, or its note, when it is named. */
record SessionRead(UUID participant, @Nullable UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
