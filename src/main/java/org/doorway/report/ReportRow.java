package org.doorway.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A row of a table.
 *
 * @param cells one for each column
 * @param people how many people can be behind its figures at most, for whoever decides what may be seen; never sent
 */
@Schema(description = "A row of a table: a cell for each column.")
public record ReportRow(
        List<ReportCell> cells,
        @JsonIgnore @Schema(hidden = true) long people) {}
