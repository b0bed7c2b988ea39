package org.doorway.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CalendarAddressRepository implements PanacheRepositoryBase<CalendarAddress, UUID> {
    /** The one that leads to a site's calendar now. */
    Optional<CalendarAddress> of(int site) {
        return find("siteId = ?1 and endedAt is null", site).firstResultOptional();
    }

    /** The one that a keyed hash belongs to, unless it has ended. */
    Optional<CalendarAddress> foundBy(byte[] hash) {
        return find("foundBy = ?1 and endedAt is null", hash).firstResultOptional();
    }
}
