package org.doorway.visit.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.doorway.visit.line.Modality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A head-count as stored. */
@Schema(name = "Tally", description = "An anonymous head-count, with what was given out.")
public record TallyView(
        UUID id,
        @Schema(examples = "main") String site,

        @Nullable @Schema(description = "At which stop of the site, where a team was out.")
        UUID stop,

        @Schema(description = "Local day of the site.") LocalDate day,
        @Schema(description = "When this was written down.") Instant recordedAt,
        @Schema(examples = "42") int headcount,
        Modality modality,
        List<TallyLineView> lines,

        @Schema(description = "Whether it was a mistake and does not count.")
        boolean voided,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {}
