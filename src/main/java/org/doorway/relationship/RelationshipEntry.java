package org.doorway.relationship;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How a relationship was described at some moment: written with the description, and never altered. */
@Entity
@Immutable
class RelationshipEntry {
    @Embeddable
    record Key(UUID relationshipId, int version) {}

    @EmbeddedId
    Key key;

    Instant describedAt;
    byte[] content;

    @SuppressWarnings("NullAway.Init")
    RelationshipEntry() {}

    static RelationshipEntry of(Relationship relationship) {
        var entry = new RelationshipEntry();
        entry.key = new Key(relationship.id, relationship.version);
        entry.describedAt = relationship.describedAt;
        entry.content = relationship.content;
        return entry;
    }
}
