package org.doorway.visit.arrival;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose visit it was, said afterwards: a code or an id, one of the two. */
@Schema(minProperties = 1, description = "Whose visit it was: a code or an id, one of the two.", examples = """
                { "participantCode": "K7Q2-M4XW" }""")
public record LinkVisit(
        @Nullable @Size(max = 100) @Schema(description = "What they carry or say.", examples = "K7Q2-M4XW")
        String participantCode,

        @Nullable @Schema(description = "The participant's id.")
        UUID participant) {}
