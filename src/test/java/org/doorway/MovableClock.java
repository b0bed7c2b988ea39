package org.doorway;

import io.quarkus.test.junit.QuarkusMock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service for as long as one test runs: it stands still until it is moved. */
public final class MovableClock extends Clock {
    private volatile Instant now;

    private MovableClock(Instant now) {
        this.now = now;
    }

    /** Makes it that time, at the centre, until the test is over. */
    public static MovableClock at(String when) {
        return at(Instant.parse(when));
    }

    public static MovableClock at(Instant when) {
        var clock = new MovableClock(when);
        QuarkusMock.installMockForType(clock, Clock.class);
        return clock;
    }

    public void moveTo(Instant when) {
        now = when;
    }

    public void passes(Duration time) {
        now = now.plus(time);
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
        throw new UnsupportedOperationException("The service knows one clock, in UTC.");
    }
}
