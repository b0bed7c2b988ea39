package org.doorway.report.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A column of a table. */
@Schema(description = "A column of a table.")
public record ReportColumn(
        @Schema(
                description = "What programs know it by; of a column with an indicator, the indicator's code.",
                examples = "VISITS")
        String code,

        @Schema(description = "Its heading, in the report's language.", examples = "Visits")
        String title,

        ColumnKind kind,

        @Nullable @Schema(description = "What its numbers count.", examples = "visit")
        String unit) {}
