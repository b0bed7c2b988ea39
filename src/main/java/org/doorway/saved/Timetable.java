package org.doorway.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import org.doorway.report.Period;
import org.doorway.report.WeekStart;

/**
 * The times that a schedule means: one in each of its periods, whatever clocks do. An hour that is left out in spring is
 * taken for the next one, and of an hour that comes twice in autumn the first is meant.
 *
 * @param fiscalStart the month that fiscal years begin in
 * @param weekStart the day that weeks begin on
 */
record Timetable(Schedule schedule, ZoneId zone, Month fiscalStart, WeekStart weekStart) {
    /** The first time after a moment. */
    Instant after(Instant moment) {
        var period = around(moment.atZone(zone).toLocalDate());
        var time = in(period);
        return time.isAfter(moment) ? time : in(around(period.until().plusDays(1)));
    }

    /** The last time that is not after a moment. */
    Instant lastUntil(Instant moment) {
        var period = around(moment.atZone(zone).toLocalDate());
        var time = in(period);
        return time.isAfter(moment) ? in(around(period.from().minusDays(1))) : time;
    }

    private Period around(LocalDate day) {
        return Period.around(schedule.every().unit(), day, fiscalStart, weekStart);
    }

    private Instant in(Period period) {
        return day(period.from())
                .atTime(schedule.hourOrMorning(), 0)
                .atZone(zone)
                .toInstant();
    }

    private LocalDate day(LocalDate first) {
        return switch (schedule.every()) {
            case DAY -> first;
            case WEEK -> first.plusDays(schedule.dayOrFirst() - 1L);
            case MONTH, QUARTER, YEAR, FISCAL_YEAR ->
                first.withDayOfMonth(Math.min(schedule.dayOrFirst(), first.lengthOfMonth()));
        };
    }
}
