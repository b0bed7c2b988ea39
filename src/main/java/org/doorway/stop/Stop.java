package org.doorway.stop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team gives a place a name. The name may change, and the place may turn out to be a zone; what there is to know about
 * it is in its notes ({@link StopNote}), and a new one is a change of the stop too. Where nobody works any more is
 * retired: what happens there all the same is recorded, and what happened there stays countable. Work there may be taken up again.
 */
@Entity
class Stop {
    @Id
    UUID id;

    @Column(updatable = false)
    int siteId;

    String name;

    @Enumerated(EnumType.STRING)
    StopKind kind;

    @Nullable BigDecimal latitude;

    @Nullable BigDecimal longitude;

    @Nullable Instant retiredAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Stop() {}

    static Stop add(UUID id, int siteId, AddStop request, byte[] createdAs) {
        var stop = new Stop();
        stop.id = id;
        stop.siteId = siteId;
        stop.createdAs = createdAs;
        stop.describe(request.description());
        stop.locate(request.coordinates());
        return stop;
    }

    void describe(StopDescription description) {
        name = description.name();
        kind = description.kind();
    }

    /** Null: where it is is not known, or not to be kept any more. */
    void locate(@Nullable Coordinates coordinates) {
        latitude = coordinates == null ? null : BigDecimal.valueOf(coordinates.latitude());
        longitude = coordinates == null ? null : BigDecimal.valueOf(coordinates.longitude());
    }

    /** Retiring twice changes nothing. */
    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    void takeUpAgain() {
        retiredAt = null;
    }
}
