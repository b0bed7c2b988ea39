package org.doorway.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.doorway.platform.problem.Problem;
import org.doorway.visit.arrival.CodeOutcome;
import org.doorway.visit.line.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes in: the visit is open. While it is open, and afterwards too if something was forgotten, lines are
 * added and undone, and it can be linked to the person if they show a card later. It closes when somebody sees them
 * leave, or silently when the site's local day ends; nobody has to do anything for that. What was written down wrongly
 * is corrected. A visit that should not have been recorded is voided: it is kept and does not count, and nothing about it
 * changes any more but that it is unlinked from somebody whose it never was, or that the void is taken back.
 *
 * <p>Visits are recorded by one statement ({@code VisitStore}); this class is how they live on.
 */
@Entity
class Visit {
    private static final Duration PROMPT = Duration.ofMinutes(15);

    @Id
    UUID id;

    @Column(updatable = false)
    int siteId;

    @Nullable UUID stopId;

    @Nullable UUID participantId;

    Instant arrivedAt;

    @Column(updatable = false)
    Instant recordedAt;

    Instant closesAt;

    @Nullable Instant leftAt;

    @Nullable Instant voidedAt;

    @Nullable @Enumerated(EnumType.STRING)
    VoidReason voidReason;

    @Enumerated(EnumType.STRING)
    Modality modality;

    int peopleServed;

    @Nullable @Enumerated(EnumType.STRING)
    CodeOutcome codeOutcome;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Visit() {}

    VisitState state(Instant now) {
        if (voidedAt != null) {
            return VisitState.VOIDED;
        }
        return leftAt != null || !now.isBefore(closesAt) ? VisitState.CLOSED : VisitState.OPEN;
    }

    /** Whether it was written down noticeably after it happened. */
    boolean isLate() {
        return isLate(arrivedAt, recordedAt);
    }

    static boolean isLate(Instant arrivedAt, Instant recordedAt) {
        return recordedAt.isAfter(arrivedAt.plus(PROMPT));
    }

    /** Leaving twice changes nothing: the first one who saw it was right. */
    void leave(Instant when) {
        requireCounted();
        if (leftAt == null) {
            leftAt = when.isBefore(arrivedAt) ? arrivedAt : when;
        }
    }

    /** Somebody was thought to have left and had not. */
    void stay() {
        requireCounted();
        leftAt = null;
    }

    /**
     * They came at another time. Nobody leaves before they come.
     *
     * @param endOfDay of the site's local day of that time
     */
    void moveTo(Instant when, Instant endOfDay) {
        requireCounted();
        arrivedAt = when;
        closesAt = endOfDay;
        if (leftAt != null && leftAt.isBefore(when)) {
            leftAt = when;
        }
    }

    /** All of a correction but the time. */
    void correct(CorrectVisit request) {
        requireCounted();
        stopId = request.stop().from(stopId);
        modality = request.modality().from(modality, Modality.DROP_IN);
        peopleServed = request.peopleServed().from(peopleServed, 1);
    }

    void linkTo(UUID participant) {
        requireCounted();
        participantId = participant;
    }

    /** Also of a visit that was voided: it may have been voided because it was somebody else's. */
    void unlink() {
        participantId = null;
        codeOutcome = null;
    }

    /** Voiding twice changes nothing. */
    void voidBecause(VoidReason reason, Instant now) {
        if (voidedAt == null) {
            voidedAt = now;
            voidReason = reason;
        }
    }

    /** It counts again. */
    void restore() {
        voidedAt = null;
        voidReason = null;
    }

    /** Refuses a change to what does not count any more. */
    void requireCounted() {
        if (voidedAt != null) {
            throw Problem.of(VisitError.VOIDED);
        }
    }
}
