package org.doorway.outreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.time.OrNow;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A team sets out. */
@Schema(examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f31",
                  "site": "main",
                  "startedAt": "2026-11-22T10:00:00-08:00",
                  "plan": { "team": "Tuesday van" }
                }""")
public record StartRun(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f31")
        UUID id,

        @Nullable @Size(max = 40) @Schema(
                description = "Code of the site; may be left out where your token means one site only.",
                examples = "main")
        String site,

        @OrNow
        @Nullable @Schema(
                description = "When the team set out, from the year 2000 until tomorrow. Absent: now.",
                examples = "2026-11-22T10:00:00-08:00")
        Instant startedAt,

        @Nullable @Valid RunPlan plan)
        implements Meant {
    RunPlan planOrNone() {
        return plan == null ? new RunPlan(null, null) : plan;
    }

    @Override
    public Object meaning() {
        return new StartRun(id, null, null, plan == null || plan.saysNothing() ? null : plan.meaning());
    }

    @Override
    public List<@Nullable Object> open() {
        return Arrays.asList(startedAt, site);
    }
}
