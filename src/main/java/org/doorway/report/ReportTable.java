package org.doorway.report;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A table of a report. */
@Schema(description = "A table of a report.")
public record ReportTable(
        @Schema(examples = "indicators") String code,
        @Schema(examples = "Indicators") String title,
        List<ReportColumn> columns,
        List<ReportRow> rows,

        @Nullable @Schema(
                description =
                        "All rows together, where that means something; people are counted again, never added up.")
        ReportRow total) {}
