package org.doorway.counseling;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** A session that somebody took part in, or took part in until then, was written down or changed, or its note was. */
record SessionChanged(UUID participant, UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
