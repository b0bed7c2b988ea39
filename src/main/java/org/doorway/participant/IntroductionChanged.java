package org.doorway.participant;

import java.util.UUID;
import org.doorway.audit.PersonEvent;

/** Somebody likes to be known by something else. */
public record IntroductionChanged(UUID participant) implements PersonEvent {
    @Override
    public Kind kind() {
        return Kind.CHANGE;
    }
}
