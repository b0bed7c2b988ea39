package org.doorway.participant.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LookupLimitTest {
    private static final int BURST = 10;

    private final Time time = new Time();
    private final LookupLimit limit = new LookupLimit(new Settings(1000), time);

    @Test
    void finding_people_is_never_limited() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(limit.allows("robin")).isTrue();
        }
    }

    @Test
    void misses_use_up_the_burst() {
        miss("robin", BURST);
        assertThat(limit.allows("robin")).isFalse();
    }

    @Test
    void one_caller_does_not_use_up_what_another_may() {
        miss("robin", BURST);
        assertThat(limit.allows("wren")).isTrue();
    }

    @Test
    void a_used_up_burst_comes_back_miss_by_miss() {
        miss("robin", BURST);
        assertThat(limit.wait("robin")).isEqualTo(Duration.ofSeconds(2));
        time.pass(Duration.ofSeconds(2));
        assertThat(limit.wait("robin")).isZero();
        miss("robin", 1);
        assertThat(limit.allows("robin")).isFalse();
    }

    @Test
    void what_was_overdrawn_side_by_side_is_paid_back() {
        miss("robin", BURST + 15);
        time.pass(Duration.ofSeconds(30));
        assertThat(limit.allows("robin")).isFalse();
        time.pass(Duration.ofSeconds(2));
        assertThat(limit.allows("robin")).isTrue();
    }

    @Test
    void an_idle_caller_is_forgotten_when_nothing_is_owed_any_more() {
        miss("robin", BURST);
        time.pass(new Settings(1000).forgetAfter());
        miss("robin", BURST - 1);
        assertThat(limit.allows("robin")).isTrue();
    }

    private void miss(String subject, int times) {
        for (int i = 0; i < times; i++) {
            limit.missed(subject);
        }
    }

    private record Settings(int mostCallers) implements LookupSettings {
        @Override
        public int burst() {
            return BURST;
        }

        @Override
        public int missesPerMinute() {
            return 30;
        }

        @Override
        public Duration forgetAfter() {
            return Duration.ofMinutes(10);
        }
    }

    private static final class Time extends Clock {
        private Instant now = Instant.parse("2026-11-22T17:41:00Z");

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
