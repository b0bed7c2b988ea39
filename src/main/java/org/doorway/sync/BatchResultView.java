package org.doorway.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.problem.ProblemView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a batch. Written as it comes about ({@link BatchAnswer}), so nobody ever holds one of these. */
@Schema(
        name = "BatchResult",
        description = "What became of a batch. It is written while the batch is applied: an answer that is cut off "
                + "tells the truth as far as it goes.")
public record BatchResultView(
        @Schema(description = "The batch's id.") UUID batch,

        @Schema(description = "When it began to come in, by the service's clock.")
        Instant receivedAt,

        @Schema(description = "What became of each operation, in the order in which they were sent.")
        List<ResultView> results,

        @Nullable @Schema(description = "Why the operations that have no result were not looked at. Absent: all of them were.")
        ProblemView problem) {}
