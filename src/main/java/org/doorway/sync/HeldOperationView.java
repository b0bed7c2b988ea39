package org.doorway.sync;

import java.time.Instant;
import java.util.UUID;
import org.doorway.platform.problem.ProblemView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An operation that waits, so that whoever is to confirm it knows whether it was theirs. */
@Schema(
        name = "HeldOperation",
        description = "What waits to be confirmed: what it does and when, and nothing about anybody.")
public record HeldOperationView(
        @Schema(description = "Its place in the batch, from 0.")
        int position,

        UUID id,

        @Nullable @Schema(description = "The `operationId` of what it does. Absent: it cannot be read.", examples = "recordVisit")
        String type,

        @Nullable @Schema(description = "When it happened, by the phone's clock. Absent: it cannot be read.")
        Instant at,

        @Nullable @Schema(description = "Why it cannot be read: what confirming it would be refused with.")
        ProblemView problem) {}
