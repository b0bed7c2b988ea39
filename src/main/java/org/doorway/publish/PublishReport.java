package org.doorway.publish;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report to be published. */
@Schema(examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e01",
                  "report": { "kind": "services", "period": "month", "from": "2026-10-01", "by": "site" }
                }""")
public record PublishReport(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e01")
        UUID id,

        @NotNull @Valid PublicReport report)
        implements Meant {
    @Override
    public Object meaning() {
        return new PublishReport(id, report.meaning());
    }
}
