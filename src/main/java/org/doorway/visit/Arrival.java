package org.doorway.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/** A checked request to record a visit, with everything that it left open filled in. */
record Arrival(
        UUID id,
        SiteRef site,
        @Nullable UUID stop,
        Instant arrivedAt,
        Instant recordedAt,
        Modality modality,
        int peopleServed,
        List<VisitLine> lines,
        byte[] createdAs) {
    /** When the visit closes by itself. */
    Instant closesAt() {
        return site.endOfDay(arrivedAt);
    }

    /** Where other visits of the same person are looked for. */
    EarlierVisits.Place place() {
        return new EarlierVisits.Place(id, site, arrivedAt, recordedAt);
    }
}
