package org.doorway.publish;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new revision of something published. */
@Schema(examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e02",
                  "changes": "The van's records of the last week came in."
                }""")
public record RevisePublication(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e02")
        UUID id,

        @NotBlank @Size(max = 1000) @Schema(
                description = "What has changed and why. It is public, so never about a person.",
                examples = "The van's records of the last week came in.")
        String changes) {}
