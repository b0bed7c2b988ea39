package org.doorway.visit.line;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.doorway.menu.item.ItemRef;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Something taken, asked for or brought back. Wrong numbers of a line are corrected; a line that should not be there is
 * undone, which keeps the row and stops counting it. What a unit of the item counted as when the line was recorded stays
 * with it, whatever becomes of the item.
 */
@Entity
public class VisitLine {
    /** One line of one visit. */
    @Embeddable
    public record Key(UUID visitId, UUID id) {}

    @EmbeddedId
    public Key key;

    public int itemId;
    public int position;
    public int given;

    public @Nullable Integer askedFor;

    public @Nullable Integer forOthers;

    public @Nullable @Enumerated(EnumType.STRING) UnmetReason unmetReason;

    public @Nullable Integer minutes;

    public @Nullable String lot;

    public boolean estimated;

    public @Nullable @Column(updatable = false) String countsAs;

    public @Nullable @Column(updatable = false) Integer countsQuantity;

    @Nullable Instant undoneAt;

    @Nullable Instant correctedAt;

    @SuppressWarnings("NullAway.Init")
    VisitLine() {}

    static VisitLine of(Key key, AddLine request, ItemRef item, int position) {
        var line = new VisitLine();
        var quantities = request.quantities();
        line.key = key;
        line.itemId = item.id();
        line.position = position;
        line.given = quantities.given();
        line.askedFor = quantities.askedFor();
        line.forOthers = request.forOthers();
        line.unmetReason = request.unmetReason();
        line.minutes = request.minutes();
        line.lot = request.lot();
        line.estimated = request.isEstimated();
        if (item.countsAs() != null) {
            line.countsAs = item.countsAs().what();
            line.countsQuantity = item.countsAs().quantity();
        }
        return line;
    }

    /** Whether a line of a repeated request is this very line. Of one that was corrected nobody knows what it said. */
    public boolean repeats(VisitLine other) {
        return itemId == other.itemId && (correctedAt != null || says(other));
    }

    private boolean says(VisitLine other) {
        return given == other.given
                && Objects.equals(askedFor, other.askedFor)
                && Objects.equals(forOthers, other.forOthers)
                && unmetReason == other.unmetReason
                && Objects.equals(minutes, other.minutes)
                && Objects.equals(lot, other.lot)
                && estimated == other.estimated;
    }

    /**
     * Puts numbers right.
     *
     * @return whether anything is another number now
     * @throws Problem {@code invalid-input} when they do not go together: nothing is put right
     */
    public boolean correct(CorrectLine request, Instant now) {
        var right = new VisitLine();
        right.unmetReason = request.unmetReason().from(unmetReason);
        var quantities =
                Quantities.of(request.given().from(given), request.askedFor().from(askedFor), right.unmetReason);
        right.given = quantities.given();
        right.askedFor = quantities.askedFor();
        right.forOthers = request.forOthers().from(forOthers);
        right.minutes = request.minutes().from(minutes);
        right.lot = request.lot().from(lot);
        right.estimated = request.estimated().from(estimated, false);
        var faults = new ArrayList<Fault>();
        quantities.check(right.unmetReason, right.forOthers, "", faults);
        Problem.throwIfAny(faults);
        if (says(right)) {
            return false;
        }
        take(right);
        correctedAt = now;
        return true;
    }

    private void take(VisitLine right) {
        given = right.given;
        askedFor = right.askedFor;
        forOthers = right.forOthers;
        unmetReason = right.unmetReason;
        minutes = right.minutes;
        lot = right.lot;
        estimated = right.estimated;
    }

    /** Undoing twice changes nothing. */
    public void undo(Instant now) {
        if (undoneAt == null) {
            undoneAt = now;
        }
    }

    public boolean counts() {
        return undoneAt == null;
    }
}
