package org.doorway.outreach;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.doorway.platform.time.OrNow;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A team is back. */
@Schema(examples = """
                {
                  "endedAt": "2026-11-22T12:30:00-08:00",
                  "load": {
                    "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f22",
                    "direction": "back",
                    "supplies": [{ "item": "use.inject.syringe_fixed", "quantity": 40 }]
                  }
                }""")
public record EndRun(
        @OrNow
        @Nullable @Schema(
                description = "When the team was back; before it set out counts as when it set out. Absent: now.",
                examples = "2026-11-22T12:30:00-08:00")
        Instant endedAt,

        @Nullable @Valid @Schema(description = "What the team brought back, if it was counted.")
        AddLoad load)
        implements Meant {
    @Override
    public Object meaning() {
        return new EndRun(null, load == null ? null : load.meaning());
    }

    @Override
    public List<@Nullable Object> open() {
        return Arrays.asList(endedAt, load == null ? null : load.countedAt());
    }
}
