package org.doorway.report.document;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.doorway.platform.problem.Fault;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A period as somebody asks for it: by its dates, or by the day on which the report is asked for. */
@Schema(
        description = "By the day on which the report is asked for (`{\"unit\": \"month\", \"which\": \"last\"}`; with "
                + "`count`, the last 12 months, all of them over), or by its dates. Absent: the month that goes on.")
public record WantedPeriod(
        @Nullable @Schema(description = "Which kind of period. Absent: month, or custom where `from` and `until` are sent.")
        PeriodUnit unit,

        @Nullable @Schema(
                description = "`this`: the one that goes on; `last`: the one before. Absent: the one that `on` is in.",
                examples = "last")
        WhichPeriod which,

        @Nullable @Min(1) @Max(MOST_IN_A_ROW) @Schema(description = "How many in a row, up to the last one. Absent: one.", examples = "12")
        Integer count,

        @Nullable @Schema(description = "A day within the period. Absent: today.")
        LocalDate on,

        @Nullable @Schema(description = "The first day of a custom period.")
        LocalDate from,

        @Nullable @Schema(
                description =
                        "The last day of a custom period, which is part of it; ten years after the first at most.")
        LocalDate until,

        @Nullable @Min(1) @Max(MONTHS) @Schema(description = "The month that a fiscal year begins in. Absent: the centre's own.")
        Integer fiscalYearStart,

        @Nullable @Schema(description = "The day that weeks begin on: monday (ISO 8601) or sunday (MMWR). Absent: monday.")
        WeekStart weekStart) {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_DAYS = 3660;
    private static final int MOST_IN_A_ROW = 120;
    private static final int MONTHS = 12;

    /** The month that goes on. */
    public static final WantedPeriod OF_TODAY = new WantedPeriod(null, null, null, null, null, null, null, null);

    /** A period that no longer depends on the day on which somebody asks. */
    public static WantedPeriod of(Period period) {
        return period.unit() == PeriodUnit.CUSTOM
                ? new WantedPeriod(PeriodUnit.CUSTOM, null, null, null, period.from(), period.until(), null, null)
                : new WantedPeriod(
                        period.unit(),
                        null,
                        null,
                        period.from(),
                        null,
                        null,
                        period.unit() == PeriodUnit.FISCAL_YEAR ? period.from().getMonthValue() : null,
                        period.unit() == PeriodUnit.WEEK ? WeekStart.of(period.from()) : null);
    }

    /** The same where nobody has named a kind; and where nobody has named a day either, the last one that is over. */
    public WantedPeriod usually(PeriodUnit usual, Month fiscalStart) {
        if (hasDates()) {
            return this;
        }
        var isOpen = unit == null && on == null && fiscalYearStart == null;
        return new WantedPeriod(
                requireNonNullElse(unit, usual),
                isOpen ? WhichPeriod.LAST : which,
                count,
                on,
                from,
                until,
                requireNonNullElse(fiscalYearStart, fiscalStart.getValue()),
                weekStart);
    }

    public WeekStart weekStartOrMonday() {
        return requireNonNullElse(weekStart, WeekStart.MONDAY);
    }

    /** The same with everything filled in that it leaves open and that does not depend on the day. */
    public WantedPeriod meaning() {
        var kind = unit != null ? unit : hasDates() ? PeriodUnit.CUSTOM : PeriodUnit.MONTH;
        return new WantedPeriod(
                kind, which, requireNonNullElse(count, 1), on, from, until, fiscalYearStart, weekStartOrMonday());
    }

    /** What this means on a day; adds what is wrong with it. Of no use where anything is. */
    public Period meant(LocalDate today, Month ownFiscalStart, List<Fault> faults) {
        var before = faults.size();
        checkParts(faults);
        if (faults.size() > before) {
            return Period.custom(today, today);
        }
        var chosen = chosen(today, fiscalYearStart == null ? ownFiscalStart : Month.of(fiscalYearStart));
        check(chosen, today, faults);
        return chosen;
    }

    private boolean hasDates() {
        return unit == PeriodUnit.CUSTOM || unit == null && (from != null || until != null);
    }

    private void checkParts(List<Fault> faults) {
        if (hasDates()) {
            requireAbsent("/on", on, faults);
            requireAbsent("/which", which, faults);
            requirePresent("/from", from, faults);
            requirePresent("/until", until, faults);
        } else {
            requireAbsent("/from", from, faults);
            requireAbsent("/until", until, faults);
            if (on != null && which != null) {
                faults.add(Fault.at("/which", "which_or_on"));
            }
        }
        if (count != null && which != WhichPeriod.LAST) {
            faults.add(Fault.at("/count", "only_last"));
        }
        requireWithin("/count", count, MOST_IN_A_ROW, faults);
        requireWithin("/fiscalYearStart", fiscalYearStart, MONTHS, faults);
    }

    private static void requireWithin(String where, @Nullable Integer number, int most, List<Fault> faults) {
        if (number != null && (number < 1 || number > most)) {
            faults.add(
                    number < 1 ? Fault.at(where, "too_small", "value", 1) : Fault.at(where, "too_big", "value", most));
        }
    }

    private static void requireAbsent(String where, @Nullable Object part, List<Fault> faults) {
        if (part != null) {
            faults.add(Fault.at(where, "custom_period"));
        }
    }

    private static void requirePresent(String where, @Nullable Object part, List<Fault> faults) {
        if (part == null) {
            faults.add(Fault.at(where, "missing"));
        }
    }

    private Period chosen(LocalDate today, Month fiscalStart) {
        if (from != null && until != null) {
            return Period.custom(from, until);
        }
        var around = Period.around(
                requireNonNullElse(unit, PeriodUnit.MONTH),
                requireNonNullElse(on, today),
                fiscalStart,
                weekStartOrMonday());
        if (which != WhichPeriod.LAST) {
            return around;
        }
        var last = around.before();
        var first = last;
        for (int i = 1; i < requireNonNullElse(count, 1); i++) {
            first = first.before();
        }
        return first.equals(last) ? last : Period.custom(first.from(), last.until());
    }

    private void check(Period chosen, LocalDate today, List<Fault> faults) {
        var begins = hasDates() ? "/from" : "/on";
        var ends = hasDates() ? "/until" : "/count";
        if (chosen.until().isBefore(chosen.from())) {
            faults.add(Fault.at(ends, "ends_before_it_begins"));
        } else if (chosen.days() > LONGEST_DAYS) {
            faults.add(new Fault(ends, "period_too_long", Map.of("days", LONGEST_DAYS)));
        }
        if (chosen.from().isBefore(EARLIEST)) {
            faults.add(Fault.at(begins, "too_early", "earliest", EARLIEST));
        }
        if (chosen.from().isAfter(today.plusDays(1))) {
            faults.add(Fault.at(begins, "too_late"));
        }
    }
}
