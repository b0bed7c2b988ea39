package org.doorway.participant.code;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/**
 * Somebody got a code.
 *
 * @param resource the code, by its id
 */
public record CodeIssued(UUID participant, UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
