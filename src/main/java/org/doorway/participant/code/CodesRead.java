package org.doorway.participant.code;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** It was read which codes somebody has; never what they say. */
public record CodesRead(UUID participant) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
