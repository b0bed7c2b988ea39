package org.doorway.relationship;

import java.time.Instant;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A relationship as it was described last. */
@Schema(name = "Relationship", description = "A relationship with a substance or a behavior, as it was described last.")
public record RelationshipView(
        UUID id,

        @Schema(description = "Whose relationship it is.") UUID participant,

        RelationshipContent content,

        @Schema(description = "When it was described last.") Instant describedAt,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static RelationshipView of(Relationship relationship, RelationshipContent content) {
        return new RelationshipView(
                relationship.id, relationship.participantId, content, relationship.describedAt, relationship.version);
    }
}
