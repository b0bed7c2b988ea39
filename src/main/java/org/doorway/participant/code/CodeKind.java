package org.doorway.participant.code;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a code is. */
@Schema(
        description = "`random`: eight characters for a card, as in K7Q2-M4XW. `chosen`: a name that the person chose "
                + "and says at the door.")
public enum CodeKind {
    RANDOM,
    CHOSEN
}
