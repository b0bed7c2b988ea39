package org.doorway.participant.join;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which records are the same person's. */
@Schema(name = "JoinedRecords", description = "Which records somebody says are theirs as well.")
public record JoinedView(
        @Schema(description = "The participant's id.", examples = "7c1e6f0a-3a52-4a8e-9f0b-2d6f4f0e8a11")
        UUID participant,

        @Schema(description = "The other records of the same person; empty for one by itself.")
        List<OtherRecord> records) {
    /** Another record of the same person. */
    @Schema(name = "JoinedRecord", description = "Another record of the same person.")
    public record OtherRecord(
            @Schema(description = "Its participant's id.", examples = "2b0d9a54-8c1e-4f6b-a1d3-5e7c9b8a6f20")
            UUID participant,

            @Schema(description = "Whether it was joined with this one; if not, with one that was.")
            boolean isDirect) {}
}
