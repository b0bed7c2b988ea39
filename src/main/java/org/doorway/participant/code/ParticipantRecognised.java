package org.doorway.participant.code;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/**
 * Somebody was recognised by a code.
 *
 * @param resource the code that they showed or said, by its id
 */
public record ParticipantRecognised(UUID participant, UUID resource) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.READ;
    }
}
