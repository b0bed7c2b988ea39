package org.doorway.relationship;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody describes a relationship with a substance or a behaviour. */
@Schema(description = "Somebody describes a relationship with a substance or a behavior.", examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e03",
                  "content": { "name": "The slots", "kind": "behavior", "standing": "unsure" }
                }""")
public record NameRelationship(
        @Nullable @Schema(description = "Chosen by the caller to make retries safe. Absent: the service makes one.")
        UUID id,

        @NotNull @Valid RelationshipContent content) {}
