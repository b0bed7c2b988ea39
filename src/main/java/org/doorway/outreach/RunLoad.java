package org.doorway.outreach;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * Somebody counts what goes out or comes back. Loads only add up and are never edited: a wrong one is undone, which keeps
 * the row and stops counting it, and counted anew. So two phones of one team never undo each other.
 */
@Entity
class RunLoad {
    /** How many of an item. */
    @Embeddable
    record Carried(int itemId, int quantity) {}

    @Id
    UUID id;

    @Column(updatable = false)
    UUID runId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    LoadDirection direction;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "run_load_line", joinColumns = @JoinColumn(name = "load_id"))
    @OrderBy("itemId")
    @BatchSize(size = 500)
    List<Carried> lines;

    @Column(updatable = false)
    Instant countedAt;

    @Nullable Instant undoneAt;

    @Column(updatable = false)
    byte[] createdAs;

    @SuppressWarnings("NullAway.Init")
    RunLoad() {}

    static RunLoad of(UUID id, UUID run, AddLoad request, List<Carried> lines, Instant countedAt) {
        var load = new RunLoad();
        load.id = id;
        load.runId = run;
        load.direction = request.direction();
        load.lines = lines;
        load.countedAt = countedAt;
        return load;
    }

    RunLoad createdAs(byte[] requestFingerprint) {
        createdAs = requestFingerprint;
        return this;
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
