package org.doorway.report.document;

import java.util.List;
import java.util.stream.IntStream;
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
        ReportRow total) {
    private static final String UNIT = "unit";

    /** The unit of a figure: that of its column, or what its row says. */
    public @Nullable String unit(ReportRow row, int column) {
        if (columns.get(column).unit() != null || columns.get(column).kind() != ColumnKind.FIGURE) {
            return columns.get(column).unit();
        }
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).code().equals(UNIT))
                .mapToObj(i -> row.cells().get(i))
                .findFirst()
                .map(ReportCell::text)
                .orElse(null);
    }
}
