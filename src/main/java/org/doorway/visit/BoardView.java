package org.doorway.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.visit.line.LineView;
import org.doorway.visit.line.Modality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit as the board shows it: nothing on it tells a stranger who is here. */
@Schema(name = "VisitOnBoard", description = "A visit as the board shows it: nothing on it tells who is here.")
public record BoardView(
        UUID id,

        @Nullable @Schema(description = "At which stop of the site, where a team was out.")
        UUID stop,

        VisitState state,
        @Schema(description = "When they came.") Instant arrivedAt,

        @Nullable @Schema(description = "When they left, if somebody saw it.")
        Instant leftAt,

        Modality modality,

        @Schema(description = "How many people the visit is for.")
        int peopleServed,

        @Schema(description = "Whether the visit is linked to somebody.")
        boolean known,

        @Schema(description = "What they took, in the order it was recorded.")
        List<LineView> lines) {}
