package org.doorway.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import org.doorway.report.document.WeekStart;
import org.doorway.site.LocalDays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimetableTest {
    private static final String COAST = "America/Los_Angeles";

    private static Timetable of(String every, Integer day, int hour, String zone) {
        var schedule = new Schedule(Frequency.valueOf(every), day, hour, null, null);
        return new Timetable(schedule, days(zone, 0), Month.JULY, WeekStart.MONDAY);
    }

    private static LocalDays days(String zone, int endAt) {
        return new LocalDays(ZoneId.of(zone), LocalTime.of(endAt, 0));
    }

    @ParameterizedTest(name = "every {0}, day {1}, at {2}: after {3} comes {4}")
    @CsvSource({
        "DAY,         , 6, 2026-11-24T13:59:59Z, 2026-11-24T14:00:00Z",
        "DAY,         , 6, 2026-11-24T14:00:00Z, 2026-11-25T14:00:00Z",
        "WEEK,        1, 6, 2026-11-24T14:00:00Z, 2026-11-30T14:00:00Z",
        "WEEK,        7, 6, 2026-11-24T14:00:00Z, 2026-11-29T14:00:00Z",
        "MONTH,       2, 6, 2026-11-24T14:00:00Z, 2026-12-02T14:00:00Z",
        "MONTH,      31, 6, 2026-01-31T14:00:00Z, 2026-02-28T14:00:00Z",
        "MONTH,      31, 6, 2028-02-01T00:00:00Z, 2028-02-29T14:00:00Z",
        "MONTH,      31, 6, 2026-02-28T14:00:00Z, 2026-03-31T13:00:00Z",
        "MONTH,      31, 6, 2026-04-01T00:00:00Z, 2026-04-30T13:00:00Z",
        "QUARTER,     5, 6, 2026-11-24T14:00:00Z, 2027-01-05T14:00:00Z",
        "YEAR,       15, 6, 2026-11-24T14:00:00Z, 2027-01-15T14:00:00Z",
        "FISCAL_YEAR, 1, 6, 2026-11-24T14:00:00Z, 2027-07-01T13:00:00Z",
        "FISCAL_YEAR, 1, 6, 2026-06-30T14:00:00Z, 2026-07-01T13:00:00Z",
    })
    void the_next_time(String every, Integer day, int hour, Instant moment, Instant next) {
        assertThat(of(every, day, hour, COAST).after(moment)).isEqualTo(next);
    }

    @Test
    void a_week_that_begins_on_sunday_has_its_first_day_on_sunday() {
        var schedule = new Schedule(Frequency.WEEK, 1, 6, null, null);
        var table = new Timetable(schedule, days(COAST, 0), Month.JULY, WeekStart.SUNDAY);
        assertThat(table.after(Instant.parse("2026-11-24T14:00:00Z"))).isEqualTo("2026-11-29T14:00:00Z");
    }

    @ParameterizedTest(name = "at {0}, where days end at {1}: {2}")
    @CsvSource({
        "6, 4, 2026-11-30T14:00:00Z",
        "4, 4, 2026-11-30T12:00:00Z",
        // While Sunday goes on, the week is not over: nothing could be told of it.
        "2, 4, 2026-11-30T12:00:00Z",
        "6, 8, 2026-11-30T16:00:00Z",
    })
    void a_report_is_not_made_while_the_day_before_goes_on(int hour, int endAt, Instant time) {
        var schedule = new Schedule(Frequency.WEEK, 1, hour, null, null);
        var table = new Timetable(schedule, days(COAST, endAt), Month.JULY, WeekStart.MONDAY);
        assertThat(table.after(Instant.parse("2026-11-27T14:00:00Z"))).isEqualTo(time);
        assertThat(table.after(time)).isEqualTo(time.plus(Duration.ofDays(7)));
        assertThat(table.lastUntil(time)).isEqualTo(time);
        assertThat(table.lastUntil(time.minusSeconds(1))).isEqualTo(time.minus(Duration.ofDays(7)));
    }

    @Test
    void an_hour_that_is_left_out_in_spring_is_the_next_one() {
        // On 8 March 2026 the clock goes from 02:00 to 03:00.
        var table = of("DAY", null, 2, COAST);
        assertThat(table.after(Instant.parse("2026-03-08T08:00:00Z"))).isEqualTo("2026-03-08T10:00:00Z");
        assertThat(table.after(Instant.parse("2026-03-08T10:00:00Z"))).isEqualTo("2026-03-09T09:00:00Z");
    }

    @Test
    void an_hour_that_comes_twice_in_autumn_is_one() {
        // On 1 November 2026 the clock goes from 02:00 back to 01:00.
        var table = of("DAY", null, 1, COAST);
        assertThat(table.after(Instant.parse("2026-11-01T07:00:00Z"))).isEqualTo("2026-11-01T08:00:00Z");
        assertThat(table.after(Instant.parse("2026-11-01T08:00:00Z"))).isEqualTo("2026-11-02T09:00:00Z");
        assertThat(table.after(Instant.parse("2026-11-01T09:00:00Z"))).isEqualTo("2026-11-02T09:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {COAST, "Europe/Madrid", "Australia/Lord_Howe", "Asia/Beirut", "UTC"})
    void every_day_of_two_years_has_its_time_and_only_one(String zone) {
        for (int hour = 0; hour < 24; hour++) {
            var table = of("DAY", null, hour, zone);
            var day = LocalDate.of(2025, 12, 31);
            var moment = table.after(Instant.parse("2025-12-30T12:00:00Z"));
            for (var next = moment; next.isBefore(Instant.parse("2028-01-01T00:00:00Z")); next = table.after(next)) {
                var local = next.atZone(ZoneId.of(zone));
                if (local.getYear() >= 2026) {
                    day = day.plusDays(1);
                    assertThat(local.toLocalDate()).isEqualTo(day);
                    assertThat(local.getHour()).isBetween(hour, hour + 1);
                }
                assertThat(table.lastUntil(next)).isEqualTo(next);
                assertThat(table.lastUntil(next.plusSeconds(1))).isEqualTo(next);
                assertThat(table.lastUntil(next.minusSeconds(1))).isBefore(next);
            }
            assertThat(day).isAfterOrEqualTo(LocalDate.of(2027, 12, 30));
        }
    }
}
