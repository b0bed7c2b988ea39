package org.doorway.participant.code;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new random code in place of one that was lost. */
@Schema(description = "A new random code in place of one that was lost.", examples = """
                { "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d11" }""")
public record ReplaceCode(
        @Nullable @Schema(
                description = "The new code's id, chosen by the caller to make retries safe. Absent: the service makes "
                        + "one, and the same request again issues another code.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d11")
        UUID id) {}
