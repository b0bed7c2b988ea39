package org.doorway.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address of a site's calendar is made, given to people's calendar programs, and ends: when another one takes its
 * place, or when somebody says so. From then on it leads nowhere, for ever.
 */
@Entity
@Table(name = "group_calendar_address")
class CalendarAddress {
    @Id
    UUID id;

    @Column(updatable = false)
    int siteId;

    @Column(updatable = false)
    byte[] foundBy;

    @Column(updatable = false)
    Instant madeAt;

    @Nullable Instant endedAt;

    @Column(updatable = false)
    byte[] createdAs;

    @SuppressWarnings("NullAway.Init")
    CalendarAddress() {}

    static CalendarAddress make(UUID id, int siteId, byte[] foundBy, Instant now, byte[] createdAs) {
        var address = new CalendarAddress();
        address.id = id;
        address.siteId = siteId;
        address.foundBy = foundBy;
        address.madeAt = now;
        address.createdAs = createdAs;
        return address;
    }

    void end(Instant now) {
        endedAt = now;
    }
}
