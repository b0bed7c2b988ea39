package org.doorway.sync;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The phone that the caller carries. */
@Schema(description = "The phone that the caller carries.", examples = """
                { "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d51" }""")
public record RegisterPhone(
        @NotNull @Schema(
                description = "Chosen by the phone when it is set up for this person.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d51")
        UUID id) {}
