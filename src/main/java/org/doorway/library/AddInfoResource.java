package org.doorway.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new resource. */
@Schema(name = "AddResource", examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f11",
                  "content": {
                    "kind": "link",
                    "topic": "testing",
                    "wordings": { "en": { "title": "Where to get tested", "url": "https://example.org/testing" } }
                  }
                }""")
public record AddInfoResource(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f11")
        UUID id,

        @NotNull @Valid InfoResourceContent content) {}
