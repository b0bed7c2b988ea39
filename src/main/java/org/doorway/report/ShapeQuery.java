package org.doorway.report;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.doorway.report.document.Breakdown;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that say how much of a report is wanted. */
public class ShapeQuery {
    @QueryParam("by")
    @Nullable @Parameter(
            description = "What figures are divided by. Absent: by nothing.",
            schema = @Schema(implementation = Breakdown.class))
    String by;

    @QueryParam("indicator")
    @Nullable @Parameter(
            description = "Codes of indicators. Absent: all that belong to the report.",
            schema = @Schema(type = SchemaType.ARRAY, implementation = String.class))
    List<String> indicator;

    @QueryParam("trend")
    @Nullable @Parameter(
            description = "How many periods, this one the last, are shown side by side. Absent: no others.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "2", maximum = "24"))
    String trend;

    List<String> indicators() {
        return indicator == null ? List.of() : indicator;
    }
}
