package org.doorway.saved;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import org.doorway.report.document.Period;
import org.doorway.report.document.WeekStart;
import org.doorway.site.LocalDays;

/**
 * The times that a schedule means: one in each of its periods, whatever clocks do. An hour that is left out in spring is
 * taken for the next one, and of an hour that comes twice in autumn the first is meant. At an hour at which the day before
 * still goes on, nothing could be told of it: then the time is when it ends.
 *
 * @param fiscalStart the month that fiscal years begin in
 * @param weekStart the day that weeks begin on
 */
record Timetable(Schedule schedule, LocalDays days, Month fiscalStart, WeekStart weekStart) {
    /** The first time after a moment. */
    Instant after(Instant moment) {
        var period = around(days.dayOf(moment));
        var time = in(period);
        return time.isAfter(moment) ? time : in(around(period.until().plusDays(1)));
    }

    /** The last time that is not after a moment. */
    Instant lastUntil(Instant moment) {
        var period = around(days.dayOf(moment));
        var time = in(period);
        return time.isAfter(moment) ? in(around(period.from().minusDays(1))) : time;
    }

    private Period around(LocalDate day) {
        return Period.around(schedule.every().unit(), day, fiscalStart, weekStart);
    }

    private Instant in(Period period) {
        var day = day(period.from());
        var time = day.atTime(schedule.hourOrMorning(), 0).atZone(days.zone()).toInstant();
        var begins = days.startOf(day);
        return time.isBefore(begins) ? begins : time;
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
