package org.doorway.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.visit.line.LineView;
import org.doorway.visit.line.Modality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit as it is shown among others of the same person. */
@Schema(name = "PastVisit", description = "One of somebody's visits.")
public record PastVisitView(
        UUID id,
        @Schema(examples = "main") String site,
        @Schema(description = "When they came.") Instant arrivedAt,
        Modality modality,

        @Schema(description = "What they took, in the order it was recorded.")
        List<LineView> lines) {}
