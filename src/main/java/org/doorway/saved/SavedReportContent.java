package org.doorway.saved;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.doorway.report.ReportSpec;
import org.doorway.report.document.ReportFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report is saved as. */
@Schema(examples = """
                {
                  "name": "Services for the county",
                  "report": { "kind": "services", "period": { "unit": "month", "which": "last" }, "by": "site" },
                  "format": "pdf",
                  "schedule": { "every": "month", "day": 2, "hour": 6 }
                }""")
public record SavedReportContent(
        @NotBlank @Size(max = 200) @Schema(description = "What it is called; never about a person.", examples = "Services for the county")
        String name,

        @NotNull @Valid ReportSpec report,

        @Nullable @Pattern(regexp = "en|es", message = "en") @Schema(description = "Language of its titles. Absent: the one that you read.", examples = "es")
        String language,

        @Nullable @Schema(description = "What the file is. Absent: JSON.")
        ReportFormat format,

        @Nullable @Valid Schedule schedule) {
    /** The same with everything filled in that it leaves open, in whatever language. */
    SavedReportContent meaning() {
        return new SavedReportContent(
                name, report.meaning(), null, formatOrJson(), schedule == null ? null : schedule.meaning());
    }

    ReportFormat formatOrJson() {
        return requireNonNullElse(format, ReportFormat.JSON);
    }
}
