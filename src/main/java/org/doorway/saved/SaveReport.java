package org.doorway.saved;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report to be saved. */
@Schema(examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f01",
                  "content": {
                    "name": "The last fiscal year",
                    "report": { "kind": "people", "period": { "unit": "fiscal_year", "which": "last" } },
                    "format": "xlsx"
                  }
                }""")
public record SaveReport(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f01")
        UUID id,

        @NotNull @Valid SavedReportContent content)
        implements Meant {
    @Override
    public Object meaning() {
        return new SaveReport(id, content.meaning());
    }

    @Override
    public List<@Nullable Object> open() {
        return Collections.singletonList(content.language());
    }
}
