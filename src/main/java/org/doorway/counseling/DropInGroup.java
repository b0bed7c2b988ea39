package org.doorway.counseling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A drop-in group starts at a site, which stays. Its names and when it meets change as the group does. One that meets
 * no more is retired: it is on no calendar, and its sessions stay countable. It can be reinstated. There are no members: whoever comes, comes.
 */
@Entity
class DropInGroup {
    @Id
    UUID id;

    @Column(updatable = false)
    int siteId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> names;

    @JdbcTypeCode(SqlTypes.JSON)
    List<WeeklySlot> schedule;

    @Column(updatable = false)
    Instant startedAt;

    Instant changedAt;

    @Nullable Instant retiredAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    DropInGroup() {}

    static DropInGroup start(UUID id, int siteId, GroupContent content, Instant now, byte[] createdAs) {
        var group = new DropInGroup();
        group.id = id;
        group.siteId = siteId;
        group.startedAt = now;
        group.createdAs = createdAs;
        group.describe(content, now);
        return group;
    }

    void describe(GroupContent content, Instant now) {
        names = content.names();
        schedule = content.scheduleOrNone();
        changedAt = now;
    }

    /** Retiring twice changes nothing. */
    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
            changedAt = now;
        }
    }

    void reinstate(Instant now) {
        if (retiredAt != null) {
            retiredAt = null;
            changedAt = now;
        }
    }
}
