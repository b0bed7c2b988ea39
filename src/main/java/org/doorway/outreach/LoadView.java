package org.doorway.outreach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A load as stored. */
@Schema(name = "Load", description = "Supplies that a team took out, or brought back.")
public record LoadView(
        UUID id,
        LoadDirection direction,
        List<AddLoad.Supply> supplies,
        @Schema(description = "When it was counted.") Instant countedAt) {}
