package org.doorway.visit.tally;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.doorway.menu.item.ItemRef;
import org.doorway.visit.line.Modality;
import org.doorway.visit.line.UnmetReason;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * Somebody counts heads, once, for a day at a site. A tally is never edited: a wrong one is voided, which keeps it and
 * stops counting it, and counted anew. A void that was wrong is taken back.
 */
@Entity
class Tally {
    /** How many of an item were given out, and what a unit counted as then. */
    @Embeddable
    record Given(
            int itemId,
            int given,
            @Nullable Integer askedFor,
            @Nullable @Enumerated(EnumType.STRING) UnmetReason unmetReason,
            boolean estimated,
            @Nullable String countsAs,
            @Nullable Integer countsQuantity) {
        static Given of(CountHeads.CountLine request, ItemRef item) {
            var quantities = request.quantities();
            var counts = item.countsAs();
            return new Given(
                    item.id(),
                    quantities.given(),
                    quantities.askedFor(),
                    request.unmetReason(),
                    Boolean.TRUE.equals(request.estimated()),
                    counts == null ? null : counts.what(),
                    counts == null ? null : counts.quantity());
        }
    }

    @Id
    UUID id;

    @Column(updatable = false)
    int siteId;

    @Nullable UUID stopId;

    @Column(updatable = false)
    LocalDate day;

    @Column(updatable = false)
    Instant recordedAt;

    @Column(updatable = false)
    int headcount;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Modality modality;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "tally_line", joinColumns = @JoinColumn(name = "tally_id"))
    @OrderBy("itemId")
    @BatchSize(size = 500)
    List<Given> lines;

    @Nullable Instant voidedAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Tally() {}

    static Tally count(UUID id, int siteId, LocalDate day, CountHeads request, List<Given> lines) {
        var tally = new Tally();
        tally.id = id;
        tally.siteId = siteId;
        tally.stopId = request.stop();
        tally.day = day;
        tally.headcount = request.headcount();
        tally.modality = request.modality() == null ? Modality.DROP_IN : request.modality();
        tally.lines = lines;
        return tally;
    }

    Tally recorded(Instant now, byte[] requestFingerprint) {
        recordedAt = now;
        createdAs = requestFingerprint;
        return this;
    }

    /** Voiding twice changes nothing. */
    void makeVoid(Instant now) {
        if (voidedAt == null) {
            voidedAt = now;
        }
    }

    /** It counts again. */
    void restore() {
        voidedAt = null;
    }
}
