package org.doorway.report.document;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Some local days in a row, of whatever site.
 *
 * @param from the first day
 * @param until the last day, which is part of it
 */
public record Period(PeriodUnit unit, LocalDate from, LocalDate until) {
    private static final int MONTHS_OF_QUARTER = 3;

    /** The days from one to another, both part of it. */
    public static Period custom(LocalDate from, LocalDate until) {
        return new Period(PeriodUnit.CUSTOM, from, until);
    }

    /** The period of a kind that a day is in, where weeks begin on Monday. */
    public static Period around(PeriodUnit unit, LocalDate day, Month fiscalStart) {
        return around(unit, day, fiscalStart, WeekStart.MONDAY);
    }

    /**
     * The period of a kind that a day is in.
     *
     * @param fiscalStart the month that fiscal years begin in
     * @param weekStart the day that weeks begin on
     */
    public static Period around(PeriodUnit unit, LocalDate day, Month fiscalStart, WeekStart weekStart) {
        return switch (unit) {
            case DAY, CUSTOM -> new Period(unit, day, day);
            case WEEK -> {
                var first = day.with(TemporalAdjusters.previousOrSame(weekStart.day()));
                yield new Period(unit, first, first.plusDays(6));
            }
            case MONTH -> months(unit, day.withDayOfMonth(1), 1);
            case QUARTER ->
                months(
                        unit,
                        day.withMonth(day.get(IsoFields.QUARTER_OF_YEAR) * MONTHS_OF_QUARTER - 2)
                                .withDayOfMonth(1),
                        MONTHS_OF_QUARTER);
            case YEAR -> months(unit, day.withDayOfYear(1), 12);
            case FISCAL_YEAR -> {
                var start = day.withDayOfMonth(1).withMonth(fiscalStart.getValue());
                yield months(unit, start.isAfter(day) ? start.minusYears(1) : start, 12);
            }
        };
    }

    private static Period months(PeriodUnit unit, LocalDate first, int months) {
        return new Period(unit, first, first.plusMonths(months).minusDays(1));
    }

    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /**
     * The period of the same kind that ends where this one begins; of days of one's own choice as many months, where
     * they are whole months, or as many days.
     */
    public Period before() {
        return switch (unit) {
            case DAY, WEEK -> daysBefore();
            case CUSTOM ->
                wholeMonths() > 0 ? months(unit, from.minusMonths(wholeMonths()), wholeMonths()) : daysBefore();
            case MONTH -> months(unit, from.minusMonths(1), 1);
            case QUARTER -> months(unit, from.minusMonths(MONTHS_OF_QUARTER), MONTHS_OF_QUARTER);
            case YEAR, FISCAL_YEAR -> months(unit, from.minusYears(1), 12);
        };
    }

    private Period daysBefore() {
        return new Period(unit, from.minusDays(days()), from.minusDays(1));
    }

    /** How many whole months it is; 0: it is not of whole months. */
    private int wholeMonths() {
        var dayAfter = until.plusDays(1);
        return from.getDayOfMonth() == 1 && dayAfter.getDayOfMonth() == 1
                ? (int) ChronoUnit.MONTHS.between(from, dayAfter)
                : 0;
    }

    /**
     * The same a year ago: the same dates, the same months where it is of whole months, or of a week the one 52 weeks
     * ago, which has the same days of the week. Other days that begin or end on 29 February do so on the 28th.
     */
    public Period yearBefore() {
        return switch (unit) {
            case WEEK -> new Period(unit, from.minusWeeks(52), until.minusWeeks(52));
            case DAY -> datesOfYearBefore();
            case CUSTOM -> wholeMonths() > 0 ? months(unit, from.minusYears(1), wholeMonths()) : datesOfYearBefore();
            case MONTH -> months(unit, from.minusYears(1), 1);
            case QUARTER -> months(unit, from.minusYears(1), MONTHS_OF_QUARTER);
            case YEAR, FISCAL_YEAR -> before();
        };
    }

    private Period datesOfYearBefore() {
        return new Period(unit, from.minusYears(1), until.minusYears(1));
    }

    /** The twelve months that end with it; a 29th of February is in those of one year only. */
    public Period twelveMonths() {
        var dayAfter = until.minusYears(1).plusDays(1);
        var monthAfter = until.plusDays(1).minusYears(1);
        return custom(dayAfter.isAfter(monthAfter) ? dayAfter : monthAfter, until);
    }

    public List<LocalDate> eachDay() {
        return from.datesUntil(until.plusDays(1)).toList();
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /**
     * How it is called wherever dates are read by people and programs: {@code 2026-11}, {@code 2026-W47}; {@code
     * 2026-MMWR47} of a week that begins on Sunday.
     */
    public String label() {
        return switch (unit) {
            case DAY -> from.toString();
            case WEEK -> WeekStart.of(from).label(from);
            case MONTH -> from.toString().substring(0, 7);
            case QUARTER -> "%d-Q%d".formatted(from.getYear(), from.get(IsoFields.QUARTER_OF_YEAR));
            case YEAR -> String.valueOf(from.getYear());
            case FISCAL_YEAR ->
                from.toString().substring(0, 7) + "/" + until.toString().substring(0, 7);
            case CUSTOM -> from + "/" + until;
        };
    }
}
