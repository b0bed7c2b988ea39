package org.doorway.relationship;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A relationship with a substance or a behaviour is described once, and anew whenever somebody sees it differently:
 * relationships have ups and downs. {@link RelationshipEntry} keeps every description; this is the one of today. It
 * has no end, because it may always come up again.
 */
@Entity
class Relationship {
    @Id
    UUID id;

    @Column(updatable = false)
    UUID participantId;

    byte[] content;
    Instant describedAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Relationship() {}

    static Relationship of(UUID id, UUID participant, byte[] content, Instant now, byte[] createdAs) {
        var relationship = new Relationship();
        relationship.id = id;
        relationship.participantId = participant;
        relationship.createdAs = createdAs;
        relationship.describe(content, now);
        return relationship;
    }

    void describe(byte[] newContent, Instant now) {
        content = newContent;
        describedAt = now;
    }

    /** Bound to the row: one relationship does not open as another. */
    static String place(UUID id) {
        return "relationship.content:" + id;
    }
}
