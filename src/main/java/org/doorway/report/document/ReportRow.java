package org.doorway.report.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row of a table.
 *
 * @param cells one for each column
 * @param people how many people can be behind its figures at most, for whoever decides what may be seen; never sent
 * @param behind the same of each cell, where they differ; empty: they do not
 */
@Schema(description = "A row of a table: a cell for each column.")
public record ReportRow(
        List<ReportCell> cells,
        @JsonIgnore @Schema(hidden = true) long people,
        @JsonIgnore @Schema(hidden = true) List<Long> behind) {
    public ReportRow {
        // What is read back has none.
        behind = Objects.requireNonNullElse(behind, List.of());
    }

    public ReportRow(List<ReportCell> cells, long people) {
        this(cells, people, List.of());
    }

    /** How many people can be behind the figure of a column at most. */
    public long peopleBehind(int column) {
        return behind.isEmpty() ? people : behind.get(column);
    }
}
