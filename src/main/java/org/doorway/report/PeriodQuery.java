package org.doorway.report;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.time.Written;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that name a period. They are read as texts, so that all faults are told at once. */
public class PeriodQuery {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_DAYS = 3660;

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

    @QueryParam("format")
    @Nullable @Parameter(
            description = "What to have the report as, instead of an Accept header.",
            schema = @Schema(implementation = ReportFormat.class))
    String format;

    /** The period that they name; adds what is wrong with them. Of no use where anything is. */
    Period read(LocalDate today, Month ownFiscalStart, List<Fault> faults) {
        Query.constant("?format", format, ReportFormat.class, faults);
        var before = faults.size();
        var unit = unit(faults);
        var start = fiscalStart(ownFiscalStart, faults);
        var chosen = unit == PeriodUnit.CUSTOM ? custom(today, faults) : Period.around(unit, day(today, faults), start);
        if (faults.size() == before) {
            check(chosen, today, faults);
        }
        return chosen;
    }

    private PeriodUnit unit(List<Fault> faults) {
        var isCustom = from != null || until != null;
        if (period == null) {
            return isCustom ? PeriodUnit.CUSTOM : PeriodUnit.MONTH;
        }
        var unit = Query.constant("?period", period, PeriodUnit.class, faults);
        if (unit != null && unit != PeriodUnit.CUSTOM) {
            refuse("?from", from, faults);
            refuse("?until", until, faults);
        }
        return unit == null ? PeriodUnit.MONTH : unit;
    }

    private static void refuse(String where, @Nullable String text, List<Fault> faults) {
        if (text != null) {
            faults.add(Fault.at(where, "custom_period"));
        }
    }

    private LocalDate day(LocalDate today, List<Fault> faults) {
        return on == null ? today : date("?on", on, today, faults);
    }

    private Period custom(LocalDate today, List<Fault> faults) {
        refuse("?on", on, faults);
        var first = date("?from", from, today, faults);
        var last = date("?until", until, today, faults);
        return Period.custom(first, last);
    }

    private static LocalDate date(String where, @Nullable String text, LocalDate otherwise, List<Fault> faults) {
        if (text == null) {
            faults.add(Fault.at(where, "missing"));
            return otherwise;
        }
        try {
            return Written.date(text);
        } catch (DateTimeException unreadable) {
            faults.add(Fault.at(where, "not_a_date"));
            return otherwise;
        }
    }

    private Month fiscalStart(Month own, List<Fault> faults) {
        if (fiscalYearStart == null) {
            return own;
        }
        return Month.of(Query.number("?fiscalYearStart", fiscalYearStart, 1, 12, faults));
    }

    private void check(Period chosen, LocalDate today, List<Fault> faults) {
        var custom = chosen.unit() == PeriodUnit.CUSTOM;
        if (chosen.until().isBefore(chosen.from())) {
            faults.add(Fault.at("?until", "ends_before_it_begins"));
        } else if (chosen.days() > LONGEST_DAYS) {
            faults.add(new Fault("?until", "period_too_long", Map.of("days", LONGEST_DAYS)));
        }
        if (chosen.from().isBefore(EARLIEST)) {
            faults.add(Fault.at(custom ? "?from" : "?on", "too_early", "earliest", EARLIEST));
        }
        if (chosen.from().isAfter(today.plusDays(1))) {
            faults.add(Fault.at(custom ? "?from" : "?on", "too_late"));
        }
    }
}
