package org.doorway.participant;

import java.util.List;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a record is kept for named workers, and for whom. */
@Schema(name = "Seal", description = "Whether somebody's record is kept for named workers, and for whom.")
public record SealView(
        @Schema(description = "Whether the record is for named workers only.")
        boolean isSealed,

        @Schema(description = "The subjects of their access tokens; empty where the record is not sealed.")
        List<String> workers,

        @Schema(
                description =
                        "Whether you yourself can read the record, as a counselor who is named or whom no seal keeps out.")
        boolean youCanRead,

        @Schema(description = "Counts the changes of the participant; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static SealView of(Participant participant, boolean youCanRead) {
        return new SealView(participant.isSealed(), participant.workers(), youCanRead, participant.version);
    }
}
