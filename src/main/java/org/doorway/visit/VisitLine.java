package org.doorway.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.doorway.menu.ItemRef;
import org.jspecify.annotations.Nullable;

/**
 * Something taken, asked for or brought back. A line is added and never edited: what was wrong is undone, which keeps
 * the row and stops counting it, and added anew. What a unit of the item counted as when the line was recorded stays
 * with it, whatever becomes of the item.
 */
@Entity
class VisitLine {
    /** One line of one visit. */
    @Embeddable
    record Key(UUID visitId, UUID id) {}

    @EmbeddedId
    Key key;

    int itemId;
    int position;
    int given;

    @Nullable Integer askedFor;

    @Nullable Integer forOthers;

    @Nullable @Enumerated(EnumType.STRING)
    UnmetReason unmetReason;

    @Nullable Integer minutes;

    @Nullable String lot;

    boolean estimated;

    @Nullable @Column(updatable = false)
    String countsAs;

    @Nullable @Column(updatable = false)
    Integer countsQuantity;

    @Nullable Instant undoneAt;

    @SuppressWarnings("NullAway.Init")
    VisitLine() {}

    static VisitLine of(Key key, LineRequest request, ItemRef item, int position) {
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

    /** Whether a line of a repeated request is this very line. */
    boolean says(VisitLine other) {
        return itemId == other.itemId
                && given == other.given
                && Objects.equals(askedFor, other.askedFor)
                && Objects.equals(forOthers, other.forOthers)
                && unmetReason == other.unmetReason
                && Objects.equals(minutes, other.minutes)
                && Objects.equals(lot, other.lot)
                && estimated == other.estimated;
    }

    /** Undoing twice changes nothing. */
    void undo(Instant now) {
        if (undoneAt == null) {
            undoneAt = now;
        }
    }

    boolean counts() {
        return undoneAt == null;
    }
}
