package org.doorway.sync.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.doorway.platform.time.PlausibleTime;

/**
 * What a phone's times are taken for.
 *
 * <p>A clock that is off is taken to be off by the same all the time, so that its times are moved by as much as the
 * time of sending is away from the time of receiving. Nothing is refused for its time: what cannot be true even then is
 * taken to have happened when the batch came in, and doubted. So is what would have been recorded long before the phone
 * was registered: its clock had been set back, and was right again when the batch was sent.
 */
public final class PhoneClock {
    /**
     * A time of the phone.
     *
     * @param assumed what it is taken for
     * @param isDoubted whether that is more of a guess than a correction
     */
    public record Dated(Instant told, Instant assumed, boolean isDoubted) {
        public boolean isMoved() {
            return !told.equals(assumed);
        }

        Dated doubted() {
            return new Dated(told, assumed, true);
        }

        private Duration shift() {
            return Duration.between(told, assumed);
        }
    }

    private final Instant sentAt;
    private final Instant receivedAt;
    private final Instant earliest;
    private final Duration tolerance;
    private final Duration doubt;
    private final Duration drift;
    private final boolean isDoubted;

    /**
     * @param earliest before which the phone cannot have recorded anything
     * @param tolerance how far the clock may be off, and sending may take, before anything is moved
     * @param doubt from how far on the whole clock is doubted
     */
    public PhoneClock(Instant sentAt, Instant receivedAt, Instant earliest, Duration tolerance, Duration doubt) {
        this.sentAt = sentAt;
        this.receivedAt = receivedAt;
        this.earliest = earliest;
        this.tolerance = tolerance;
        this.doubt = doubt;
        var apart = Duration.between(sentAt, receivedAt);
        drift = apart.abs().compareTo(tolerance) <= 0 ? Duration.ZERO : apart;
        isDoubted = drift.abs().compareTo(doubt) > 0;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** What the time of an operation is taken for. */
    Dated date(Instant told) {
        var moved = told.plus(drift);
        if (told.isAfter(sentAt.plus(tolerance)) || moved.isBefore(earliest) || isImpossible(moved)) {
            return new Dated(told, receivedAt, true);
        }
        return new Dated(told, notLater(moved), isDoubted);
    }

    /**
     * What another time of an operation is taken for. Where it cannot be believed by itself it was as long before the
     * operation as the phone said, or somebody chose it, as who types in old paper.
     */
    Dated date(Instant told, Dated operation) {
        var own = date(told);
        if (!own.isDoubted()) {
            return own;
        }
        var moved = told.plus(operation.shift());
        return isImpossible(moved)
                ? new Dated(told, operation.assumed(), true)
                : new Dated(told, notLater(moved), operation.isDoubted() || moved.isAfter(receivedAt));
    }

    /** What a day that somebody chose is taken for: the same day, unless the clock was off by days, which move it by as many. */
    LocalDate date(LocalDate chosen, Dated operation, Function<Instant, LocalDate> dayOf) {
        if (operation.shift().abs().compareTo(doubt) < 0) {
            return chosen;
        }
        return chosen.plusDays(
                ChronoUnit.DAYS.between(dayOf.apply(operation.told()), dayOf.apply(operation.assumed())));
    }

    /** Whether a day cannot be true. */
    boolean isImpossible(LocalDate day) {
        return PlausibleTime.fault("", day, receivedAt).isPresent();
    }

    private boolean isImpossible(Instant time) {
        return PlausibleTime.fault("", time, receivedAt).isPresent();
    }

    private Instant notLater(Instant moved) {
        return moved.isAfter(receivedAt) ? receivedAt : moved;
    }
}
