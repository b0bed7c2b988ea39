package org.doorway.participant;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** It was read how somebody agrees to be contacted. */
public record ContactRead(UUID participant) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
