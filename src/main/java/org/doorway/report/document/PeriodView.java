package org.doorway.report.document;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period as reports show it. */
@Schema(name = "Period", description = "Some local days in a row.")
public record PeriodView(
        PeriodUnit unit,
        @Schema(description = "The first day.") LocalDate from,

        @Schema(description = "The last day, which is part of it.")
        LocalDate until,

        @Schema(examples = "2026-11") String label) {
    public static PeriodView of(Period period) {
        return new PeriodView(period.unit(), period.from(), period.until(), period.label());
    }
}
