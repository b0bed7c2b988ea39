package org.doorway.outreach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run as a team sees it. */
@Schema(name = "Run", description = "A shift on the street, or a van's route.")
public record RunView(
        UUID id,
        @Schema(examples = "main") String site,
        RunState state,
        RunPlan plan,

        @Nullable @Schema(
                description = "What else was planned, by those who did not know of each other, oldest first: out of a "
                        + "phone that had no signal. The next change that says which version it knows clears it.")
        List<RunPlan> alsoPlanned,

        @Schema(description = "When the team set out.") Instant startedAt,

        @Nullable @Schema(description = "When the team was back; absent: it is out.")
        Instant endedAt,

        @Schema(description = "What was taken out and brought back, in the order in which it was counted.")
        List<LoadView> loads,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {}
