package org.doorway.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's safer plan. It is there, empty, from the moment that somebody wants to write in it, and is written anew as
 * a whole, as often as they like. It has no end and no review date: what is in it holds until they say something else.
 */
@Entity
class SaferPlan {
    @Id
    UUID participantId;

    byte @Nullable [] content;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    SaferPlan() {}

    void write(byte[] newContent) {
        content = newContent;
    }
}
