package org.doorway.report;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.time.Rfc3339;
import org.doorway.report.document.PeriodUnit;
import org.doorway.report.document.ReportFormat;
import org.doorway.report.document.WantedPeriod;
import org.doorway.report.document.WeekStart;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that name a period. They are read as texts, so that all faults are told at once. */
public class PeriodQuery {
    @QueryParam("period")
    @Nullable @Parameter(
            description = "Which kind of period. Absent: month, or custom where `from` and `until` are sent.",
            schema = @Schema(implementation = PeriodUnit.class))
    String period;

    @QueryParam("on")
    @Nullable @Parameter(
            description = "A day within the period. Absent: today.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String on;

    @QueryParam("from")
    @Nullable @Parameter(
            description = "The first day of a custom period.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("until")
    @Nullable @Parameter(
            description = "The last day of a custom period, which is part of it; ten years after the first at most.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String until;

    @QueryParam("fiscalYearStart")
    @Nullable @Parameter(
            description = "The month (1 to 12) that a fiscal year begins in. Absent: the centre's own.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "12"))
    String fiscalYearStart;

    @QueryParam("weekStart")
    @Nullable @Parameter(
            description =
                    "The day that weeks begin on: `monday` (ISO 8601), or `sunday` (MMWR weeks, which are labelled "
                            + "`2026-MMWR47`). Absent: monday.",
            schema = @Schema(implementation = WeekStart.class))
    String weekStart;

    @QueryParam("format")
    @Nullable @Parameter(
            description = "What to have the report as, instead of an Accept header.",
            schema = @Schema(implementation = ReportFormat.class))
    String format;

    /** What they say; adds what cannot be read. */
    WantedPeriod read(List<Fault> faults) {
        QueryValues.constant("/format", format, ReportFormat.class, faults);
        return new WantedPeriod(
                QueryValues.constant("/period", period, PeriodUnit.class, faults),
                null,
                null,
                date("/on", on, faults),
                date("/from", from, faults),
                date("/until", until, faults),
                fiscalYearStart == null ? null : QueryValues.number("/fiscalYearStart", fiscalYearStart, 1, 12, faults),
                QueryValues.constant("/weekStart", weekStart, WeekStart.class, faults));
    }

    private static @Nullable LocalDate date(String where, @Nullable String text, List<Fault> faults) {
        try {
            return text == null ? null : Rfc3339.date(text);
        } catch (DateTimeException unreadable) {
            faults.add(Fault.at(where, "not_a_date"));
            return null;
        }
    }
}
