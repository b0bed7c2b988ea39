package org.doorway.sync;

import java.time.Duration;
import java.time.Instant;
import org.doorway.platform.time.Plausible;

/**
 * What a phone's times are taken for.
 *
 * <p>A clock that is off is taken to be off by the same all the time, so that its times are moved by as much as the
 * time of sending is away from the time of receiving. Nothing is refused for its time: what cannot be true even then is
 * taken to have happened when the batch came in, and doubted.
 */
final class PhoneClock {
    /**
     * A time of the phone.
     *
     * @param assumed what it is taken for
     * @param isDoubted whether that is more of a guess than a correction
     */
    record Dated(Instant told, Instant assumed, boolean isDoubted) {
        boolean isMoved() {
            return !told.equals(assumed);
        }
    }

    private final Instant sentAt;
    private final Instant receivedAt;
    private final Duration tolerance;
    private final Duration drift;
    private final boolean isDoubted;

    /**
     * @param tolerance how far the clock may be off, and sending may take, before anything is moved
     * @param doubt from how far on the whole clock is doubted
     */
    PhoneClock(Instant sentAt, Instant receivedAt, Duration tolerance, Duration doubt) {
        this.sentAt = sentAt;
        this.receivedAt = receivedAt;
        this.tolerance = tolerance;
        var apart = Duration.between(sentAt, receivedAt);
        drift = apart.abs().compareTo(tolerance) <= 0 ? Duration.ZERO : apart;
        isDoubted = drift.abs().compareTo(doubt) > 0;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** What a time of this phone is taken for. */
    Dated date(Instant told) {
        var moved = told.plus(drift);
        if (told.isAfter(sentAt.plus(tolerance))
                || Plausible.fault("", moved, receivedAt).isPresent()) {
            return new Dated(told, receivedAt, true);
        }
        return new Dated(told, moved.isAfter(receivedAt) ? receivedAt : moved, isDoubted);
    }
}
