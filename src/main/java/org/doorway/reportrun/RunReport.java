package org.doorway.reportrun;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.doorway.privacy.Meant;
import org.doorway.report.ReportSpec;
import org.doorway.report.document.ReportFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report to be made in the background. */
@Schema(examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f03",
                  "report": {
                    "kind": "supplies",
                    "period": { "from": "2020-01-01", "until": "2025-12-31" },
                    "by": "item"
                  },
                  "format": "csv"
                }""")
public record RunReport(
        @Nullable @Schema(
                description = "Chosen by you, so that a repeated request is recognised. Absent: made here.",
                examples = "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2f03")
        UUID id,

        @NotNull @Valid ReportSpec report,

        @Nullable @Pattern(regexp = "en|es", message = "en") @Schema(description = "Language of its titles. Absent: the one that you read.", examples = "es")
        String language,

        @Nullable @Schema(description = "What the file is. Absent: JSON.")
        ReportFormat format)
        implements Meant {
    ReportFormat formatOrJson() {
        return requireNonNullElse(format, ReportFormat.JSON);
    }

    @Override
    public Object meaning() {
        return new RunReport(id, report.meaning(), null, formatOrJson());
    }

    @Override
    public List<@Nullable Object> open() {
        return Collections.singletonList(language);
    }
}
