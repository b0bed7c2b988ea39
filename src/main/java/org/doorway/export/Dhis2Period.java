package org.doorway.export;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Map;
import org.doorway.platform.problem.Problem;
import org.doorway.report.document.Period;
import org.doorway.report.document.PeriodView;
import org.doorway.report.document.WeekStart;

/** Periods as DHIS2 names them. It has no name for just any days, nor for every month that a fiscal year may begin in. */
final class Dhis2Period {
    private static final Map<Month, String> FISCAL_YEARS = Map.of(
            Month.FEBRUARY, "Feb",
            Month.APRIL, "April",
            Month.JULY, "July",
            Month.AUGUST, "Aug",
            Month.SEPTEMBER, "Sep",
            Month.OCTOBER, "Oct",
            Month.NOVEMBER, "Nov");

    private Dhis2Period() {}

    /** Whether it has a name for a period. */
    static boolean knows(Period period) {
        return switch (period.unit()) {
            case CUSTOM -> false;
            case FISCAL_YEAR ->
                period.from().getMonth() == Month.JANUARY
                        || FISCAL_YEARS.containsKey(period.from().getMonth());
            default -> true;
        };
    }

    /** @throws Problem {@code period-not-in-dhis2} (422) */
    static String of(PeriodView period) {
        var from = period.from();
        return switch (period.unit()) {
            case DAY -> from.format(DateTimeFormatter.BASIC_ISO_DATE);
            case WEEK -> week(from);
            case MONTH -> "%d%02d".formatted(from.getYear(), from.getMonthValue());
            case QUARTER -> from.getYear() + "Q" + from.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> String.valueOf(from.getYear());
            case FISCAL_YEAR -> fiscal(period);
            case CUSTOM -> throw Problem.of(ExportError.PERIOD_NOT_IN_DHIS2);
        };
    }

    private static String week(LocalDate from) {
        var start = WeekStart.of(from);
        return start.yearOf(from) + (start == WeekStart.SUNDAY ? "SunW" : "W") + start.numberOf(from);
    }

    private static String fiscal(PeriodView period) {
        if (period.from().getMonth() == Month.JANUARY) {
            return String.valueOf(period.from().getYear());
        }
        var month = FISCAL_YEARS.get(period.from().getMonth());
        if (month == null) {
            throw Problem.of(ExportError.PERIOD_NOT_IN_DHIS2);
        }
        return period.from().getYear() + month;
    }
}
