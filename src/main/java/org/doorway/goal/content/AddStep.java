package org.doorway.goal.content;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.doorway.participant.Words;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A small step towards a goal. */
@Schema(description = "A small step, as the person says it. It comes after those that there are.", examples = """
                { "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e02", "words": "Find her number." }""")
public record AddStep(
        @Nullable @Schema(description = "Chosen by the caller to make retries safe. Absent: the service makes one.")
        UUID id,

        @NotBlank @Size(max = Words.LONGEST) @Schema(description = "In the person's own words, kept exactly as they said it.", examples = "Find her number.")
        String words) {}
