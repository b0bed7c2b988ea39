package org.doorway.participant.code;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A code that somebody has or had; never what it says, which is not stored. */
@Schema(name = "Code", description = "A code that somebody has or had. What it says is not stored anywhere.")
public record CodeView(
        @Schema(examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2d10")
        UUID id,

        CodeKind kind,

        @Schema(description = "When it was given out.") Instant issuedAt,

        @Nullable @Schema(description = "Since when it leads nowhere. Absent: it is in use.")
        Instant revokedAt) {
    static CodeView of(ParticipantCode code) {
        return new CodeView(code.id, code.kind, code.issuedAt, code.revokedAt);
    }
}
