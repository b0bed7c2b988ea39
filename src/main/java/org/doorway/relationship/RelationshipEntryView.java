package org.doorway.relationship;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a relationship was described at some moment. */
@Schema(name = "RelationshipEntry", description = "How a relationship was described, until it was described anew.")
public record RelationshipEntryView(
        @Schema(description = "Counts from 0; there is one for every change.")
        int number,

        @Schema(description = "When it was described so.") Instant describedAt,

        RelationshipContent content) {}
