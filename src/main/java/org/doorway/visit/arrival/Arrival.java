package org.doorway.visit.arrival;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.site.SiteRef;
import org.doorway.visit.line.Modality;
import org.doorway.visit.line.VisitLine;
import org.jspecify.annotations.Nullable;

/** A checked request to record a visit, with everything that it left open filled in. */
public record Arrival(
        UUID id,
        SiteRef site,
        @Nullable UUID stop,
        Instant arrivedAt,
        Instant recordedAt,
        Modality modality,
        int peopleServed,
        List<VisitLine> lines,
        byte[] createdAs) {
    /** Of a request that is only looked at. */
    static final byte[] UNKNOWN = {};

    /** The same visit with what its request will be recognised by. */
    Arrival createdAs(byte[] fingerprint) {
        return new Arrival(id, site, stop, arrivedAt, recordedAt, modality, peopleServed, lines, fingerprint);
    }

    /** When the visit closes by itself. */
    public Instant closesAt() {
        return site.endOfDay(arrivedAt);
    }

    /** Where other visits of the same person are looked for. */
    EarlierVisits.Place place() {
        return new EarlierVisits.Place(id, site, arrivedAt, recordedAt);
    }
}
