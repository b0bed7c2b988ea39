package org.doorway.report.document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;

/** The day that weeks begin on: Monday (ISO 8601), or Sunday (the weeks of the MMWR, which health departments count by). */
public enum WeekStart {
    MONDAY(DayOfWeek.MONDAY, "%d-W%02d"),
    SUNDAY(DayOfWeek.SUNDAY, "%d-MMWR%02d");

    private static final int DAYS_IN_FIRST_WEEK = 4;

    private final DayOfWeek day;
    private final String label;

    WeekStart(DayOfWeek day, String label) {
        this.day = day;
        this.label = label;
    }

    /** The kind of week that begins on a day: by its first day each week is told from those of the other kind. */
    public static WeekStart of(LocalDate firstDay) {
        return firstDay.getDayOfWeek() == DayOfWeek.SUNDAY ? SUNDAY : MONDAY;
    }

    DayOfWeek day() {
        return day;
    }

    /** The year that a week is counted in: the one that most of its days are in. */
    public int yearOf(LocalDate firstDay) {
        return firstDay.get(fields().weekBasedYear());
    }

    /** The number of a week in its year. */
    public int numberOf(LocalDate firstDay) {
        return firstDay.get(fields().weekOfWeekBasedYear());
    }

    String label(LocalDate firstDay) {
        return label.formatted(yearOf(firstDay), numberOf(firstDay));
    }

    private WeekFields fields() {
        return WeekFields.of(day, DAYS_IN_FIRST_WEEK);
    }
}
