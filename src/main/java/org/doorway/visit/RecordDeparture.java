package org.doorway.visit;

import java.time.Instant;
import org.doorway.platform.time.OrNow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody left. */
@Schema(examples = """
                { "leftAt": "2026-11-22T10:05:00-08:00" }""")
public record RecordDeparture(
        @OrNow
        @Nullable @Schema(
                description = "When they left; before they came counts as when they came. Absent: now.",
                examples = "2026-11-22T10:05:00-08:00")
        Instant leftAt) {}
