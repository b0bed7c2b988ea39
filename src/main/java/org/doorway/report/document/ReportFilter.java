package org.doorway.report.document;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a report is limited to; absent: to nothing. Visits and people are those of a site, a stop and a modality; an item
 * or a family chooses among what they took.
 */
@Schema(description = "What a report is limited to; what is absent limits nothing.")
public record ReportFilter(
        @Nullable @Schema(description = "Code of the site.", examples = "main")
        String site,

        @Nullable @Schema(description = "Id of the stop.") UUID stop,

        @Nullable @Schema(description = "How people were reached.", examples = "drop_in")
        String modality,

        @Nullable @Schema(description = "Code of an item of the menu.", examples = "food.meal")
        String item,

        @Nullable @Schema(description = "Code of a family of the menu.", examples = "food")
        String family) {
    /** Everything. */
    public static final ReportFilter NONE = new ReportFilter(null, null, null, null, null);

    /** Whether it leaves visits out: those of other sites, stops or modalities. */
    public boolean limitsVisits() {
        return site != null || stop != null || modality != null;
    }

    /** Whether it chooses among what people took. */
    public boolean limitsItems() {
        return item != null || family != null;
    }
}
