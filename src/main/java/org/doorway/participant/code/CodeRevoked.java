package org.doorway.participant.code;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/**
 * A code stopped leading to somebody.
 *
 * @param resource the code, by its id
 */
public record CodeRevoked(UUID participant, UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
