package org.doorway.sync.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhoneClockTest {
    private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    private static final Instant REGISTERED = NOW.minus(Duration.ofDays(100));

    @Test
    void a_clock_that_is_right_is_believed() {
        var clock = sentAt(NOW.minusSeconds(240));
        assertThat(clock.date(NOW.minusSeconds(7200)))
                .isEqualTo(new PhoneClock.Dated(NOW.minusSeconds(7200), NOW.minusSeconds(7200), false));
    }

    @Test
    void a_clock_that_is_off_by_the_same_all_the_time_is_put_right() {
        var hour = Duration.ofHours(1);
        var ahead = sentAt(NOW.plus(hour)).date(NOW.minusSeconds(600).plus(hour));
        var behind = sentAt(NOW.minus(hour)).date(NOW.minusSeconds(600).minus(hour));
        assertThat(ahead.assumed()).isEqualTo(NOW.minusSeconds(600));
        assertThat(behind.assumed()).isEqualTo(NOW.minusSeconds(600));
        assertThat(ahead.isDoubted() || behind.isDoubted()).isFalse();
    }

    @Test
    void a_clock_that_began_in_1900_is_put_right_and_doubted() {
        var start = Instant.parse("1900-01-01T00:00:00Z");
        var dated = sentAt(start.plusSeconds(3600)).date(start.plusSeconds(1800));
        assertThat(dated.assumed()).isEqualTo(NOW.minusSeconds(1800));
        assertThat(dated.isDoubted()).isTrue();
    }

    @Test
    void what_cannot_be_true_is_taken_to_have_happened_when_it_came_in() {
        assertThat(sentAt(NOW).date(Instant.parse("1900-01-01T00:00:00Z")))
                .isEqualTo(new PhoneClock.Dated(Instant.parse("1900-01-01T00:00:00Z"), NOW, true));
        assertThat(sentAt(NOW).date(NOW.plusSeconds(3600)).assumed()).isEqualTo(NOW);
        assertThat(sentAt(NOW).date(NOW.plusSeconds(3600)).isDoubted()).isTrue();
    }

    @Test
    void five_minutes_are_still_right_and_a_day_is_still_no_doubt() {
        assertThat(sentAt(NOW.minusSeconds(300)).date(NOW.minusSeconds(900)).assumed())
                .isEqualTo(NOW.minusSeconds(900));
        assertThat(sentAt(NOW.minusSeconds(301)).date(NOW.minusSeconds(900)).assumed())
                .isEqualTo(NOW.minusSeconds(599));
        var day = Duration.ofDays(1);
        assertThat(sentAt(NOW.minus(day)).date(NOW.minus(day)).isDoubted()).isFalse();
        assertThat(sentAt(NOW.minus(day).minusSeconds(1)).date(NOW.minus(day)).isDoubted())
                .isTrue();
    }

    @Test
    void nothing_happened_after_it_came_in() {
        assertThat(sentAt(NOW.plusSeconds(120)).date(NOW.plusSeconds(60)).assumed())
                .isEqualTo(NOW);
    }

    @Test
    void a_clock_that_was_set_back_and_is_right_again_is_doubted() {
        var told = Instant.parse("2015-01-01T00:10:00Z");
        var clock = sentAt(NOW);
        assertThat(clock.date(told)).isEqualTo(new PhoneClock.Dated(told, NOW, true));
        assertThat(clock.date(REGISTERED).isDoubted()).isFalse();
        assertThat(clock.date(REGISTERED.minusSeconds(1)).assumed()).isEqualTo(NOW);
        assertThat(clock.date(told.minusSeconds(300), clock.date(told)).assumed())
                .isEqualTo(NOW.minusSeconds(300));
        assertThat(clock.date(NOW.minusSeconds(7200), clock.date(told)).assumed())
                .isEqualTo(NOW.minusSeconds(7200));
    }

    @Test
    void a_time_that_somebody_typed_in_stays_however_long_ago_it_was() {
        var paper = Instant.parse("2019-05-01T12:00:00Z");
        var clock = sentAt(NOW);
        assertThat(clock.date(paper, clock.date(NOW.minusSeconds(60))))
                .isEqualTo(new PhoneClock.Dated(paper, paper, false));
    }

    @Test
    void another_time_that_cannot_be_true_is_that_of_the_operation() {
        var clock = sentAt(NOW);
        var operation = clock.date(NOW.minusSeconds(60));
        assertThat(clock.date(Instant.parse("1970-01-01T00:00:00Z"), operation).assumed())
                .isEqualTo(operation.assumed());
        assertThat(clock.date(Instant.parse("2100-01-01T00:00:00Z"), operation).assumed())
                .isEqualTo(operation.assumed());
    }

    private static PhoneClock sentAt(Instant sent) {
        return new PhoneClock(sent, NOW, REGISTERED, Duration.ofMinutes(5), Duration.ofDays(1));
    }
}
