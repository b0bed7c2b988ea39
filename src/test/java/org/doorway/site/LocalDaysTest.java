package org.doorway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalDaysTest {
    private static LocalDays days(String zone, int endAt) {
        return new LocalDays(ZoneId.of(zone), LocalTime.of(endAt, 0));
    }

    @ParameterizedTest(name = "in {0}, where days end at {1}, {2} is on {3}")
    @CsvSource({
        "America/Los_Angeles, 0, 2026-11-22T08:00:00Z, 2026-11-22",
        "America/Los_Angeles, 4, 2026-11-22T10:30:00Z, 2026-11-21",
        "America/Los_Angeles, 4, 2026-11-22T11:59:59Z, 2026-11-21",
        "America/Los_Angeles, 4, 2026-11-22T12:00:00Z, 2026-11-22",
        // The hour from one to two comes twice, and the day begins with the first.
        "America/Los_Angeles, 1, 2026-11-01T07:59:59Z, 2026-10-31",
        "America/Los_Angeles, 1, 2026-11-01T08:00:00Z, 2026-11-01",
        "America/Los_Angeles, 1, 2026-11-01T09:00:00Z, 2026-11-01",
        // The hour from two to three is left out, and the day begins with the next.
        "America/Los_Angeles, 2, 2026-03-08T09:59:59Z, 2026-03-07",
        "America/Los_Angeles, 2, 2026-03-08T10:00:00Z, 2026-03-08",
    })
    void who_comes_in_the_night_comes_on_the_evening_before(String zone, int endAt, Instant at, String day) {
        assertThat(days(zone, endAt).dayOf(at)).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Los_Angeles",
                "America/Havana",
                "Asia/Beirut",
                "Australia/Lord_Howe",
                "Asia/Kathmandu",
                "UTC"
            })
    void every_moment_is_on_the_day_that_began_last(String zone) {
        for (int hour = 0; hour <= 8; hour++) {
            var days = days(zone, hour);
            var day = days.dayOf(Instant.parse("2026-01-01T00:00:00Z"));
            for (int i = 0; i < 730; i++) {
                var begins = days.startOf(day);
                var ends = days.startOf(day.plusDays(1));
                assertThat(Duration.between(begins, ends)).isBetween(Duration.ofHours(23), Duration.ofHours(25));
                for (var at = begins; at.isBefore(ends); at = at.plus(Duration.ofMinutes(30))) {
                    assertThat(days.dayOf(at)).as("%s in %s", at, zone).isEqualTo(day);
                }
                assertThat(days.dayOf(ends.minusNanos(1))).isEqualTo(day);
                day = day.plusDays(1);
            }
        }
    }
}
