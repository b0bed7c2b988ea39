package org.doorway.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "DAY, 2024-02-29, 2024-02-29, 2024-02-29, 2024-02-29",
        "WEEK, 2026-11-22, 2026-11-16, 2026-11-22, 2026-W47",
        "WEEK, 2021-01-01, 2020-12-28, 2021-01-03, 2020-W53",
        "MONTH, 2024-02-10, 2024-02-01, 2024-02-29, 2024-02",
        "QUARTER, 2026-11-22, 2026-10-01, 2026-12-31, 2026-Q4",
        "QUARTER, 2026-05-31, 2026-04-01, 2026-06-30, 2026-Q2",
        "YEAR, 2026-11-22, 2026-01-01, 2026-12-31, 2026",
        "FISCAL_YEAR, 2026-06-30, 2025-07-01, 2026-06-30, 2025-07/2026-06",
        "FISCAL_YEAR, 2026-07-01, 2026-07-01, 2027-06-30, 2026-07/2027-06",
        "FISCAL_YEAR, 2024-02-29, 2023-07-01, 2024-06-30, 2023-07/2024-06",
    })
    void a_day_is_in_one_period_of_each_kind(
            PeriodUnit unit, LocalDate day, LocalDate from, LocalDate until, String label) {
        var period = Period.around(unit, day, Month.JULY);
        assertThat(period).isEqualTo(new Period(unit, from, until));
        assertThat(period.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2024-03-15, 2024-02, 2023-03",
        "WEEK, 2026-11-22, 2026-W46, 2025-W47",
        "QUARTER, 2026-02-01, 2025-Q4, 2025-Q1",
        "YEAR, 2024-02-29, 2023, 2023",
        "FISCAL_YEAR, 2024-02-29, 2022-10/2023-09, 2022-10/2023-09",
        "DAY, 2024-02-29, 2024-02-28, 2023-02-28",
    })
    void it_is_compared_with_the_one_before_and_the_same_a_year_ago(
            PeriodUnit unit, LocalDate day, String before, String yearBefore) {
        var period = Period.around(unit, day, Month.OCTOBER);
        assertThat(period.before().label()).isEqualTo(before);
        assertThat(period.yearBefore().label()).isEqualTo(yearBefore);
    }

    @Test
    void days_of_ones_own_choice_are_compared_with_as_many_before() {
        var period = Period.custom(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 10));
        assertThat(period.before().label()).isEqualTo("2026-02-19/2026-02-28");
        assertThat(period.yearBefore().label()).isEqualTo("2025-03-01/2025-03-10");
        assertThat(period.days()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 2024-02-29, 2024-01-01/2024-01-31, 2023-02-01/2023-02-28",
        "2024-02-01, 2024-03-31, 2023-12-01/2024-01-31, 2023-02-01/2023-03-31",
        "2025-02-01, 2025-02-28, 2025-01-01/2025-01-31, 2024-02-01/2024-02-29",
        "2024-03-01, 2025-02-28, 2023-03-01/2024-02-29, 2023-03-01/2024-02-29",
        "2025-01-01, 2025-12-31, 2024-01-01/2024-12-31, 2024-01-01/2024-12-31",
        "2024-02-01, 2024-02-28, 2024-01-04/2024-01-31, 2023-02-01/2023-02-28",
        "2024-02-02, 2024-02-29, 2024-01-05/2024-02-01, 2023-02-02/2023-02-28",
    })
    void whole_months_of_ones_own_choice_are_compared_with_whole_months(
            LocalDate from, LocalDate until, String before, String yearBefore) {
        var period = Period.custom(from, until);
        assertThat(period.before().label()).isEqualTo(before);
        assertThat(period.yearBefore().label()).isEqualTo(yearBefore);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22, 2026-MMWR47",
        "2026-11-21, 2026-11-15, 2026-MMWR46",
        // As the CDC's calendars have them: years of 52 and of 53 weeks, and weeks of a year that is over or not begun.
        "2014-12-31, 2014-12-28, 2014-MMWR53",
        "2015-01-04, 2015-01-04, 2015-MMWR01",
        "2020-12-31, 2020-12-27, 2020-MMWR53",
        "2022-01-01, 2021-12-26, 2021-MMWR52",
        "2024-01-01, 2023-12-31, 2024-MMWR01",
        "2024-12-31, 2024-12-29, 2025-MMWR01",
    })
    void weeks_of_the_mmwr_begin_on_sunday(LocalDate day, LocalDate from, String label) {
        var week = Period.around(PeriodUnit.WEEK, day, Month.JULY, WeekStart.SUNDAY);
        assertThat(week).isEqualTo(new Period(PeriodUnit.WEEK, from, from.plusDays(6)));
        assertThat(week.label()).isEqualTo(label);
        assertThat(WeekStart.of(week.before().from())).isEqualTo(WeekStart.SUNDAY);
        assertThat(WeekStart.of(week.yearBefore().from())).isEqualTo(WeekStart.SUNDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2025-11-23",
        "2023-12-31, 2023-01-01",
        "2024-02-28, 2023-03-01",
        "2024-02-29, 2023-03-01",
        "2025-02-28, 2024-03-01",
        "2025-03-01, 2024-03-02",
    })
    void twelve_months_are_no_day_more(LocalDate until, LocalDate from) {
        assertThat(Period.custom(until, until).twelveMonths()).isEqualTo(Period.custom(from, until));
    }

    @Property
    void no_day_is_between_a_period_and_the_one_before(
            @ForAll PeriodUnit unit,
            @ForAll @IntRange(min = 0, max = 20_000) int day,
            @ForAll Month start,
            @ForAll WeekStart weekStart) {
        var date = LocalDate.of(2000, 1, 1).plusDays(day);
        var period = Period.around(unit, date, start, weekStart);
        assertThat(period.has(date)).isTrue();
        assertThat(period.has(period.from().minusDays(1))).isFalse();
        assertThat(period.has(period.until().plusDays(1))).isFalse();
        assertThat(period.eachDay())
                .hasSize((int) period.days())
                .allMatch(period::has)
                .doesNotHaveDuplicates();
        assertThat(period.before().until().plusDays(1)).isEqualTo(period.from());
        assertThat(period.before().days()).isBetween(period.days() - 3, period.days() + 3);
    }
}
