package org.doorway.visit.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import org.doorway.participant.code.OpenVisits;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/** Tells the look-up of codes which visit of somebody is open today. */
@ApplicationScoped
class OpenToday implements OpenVisits {
    /** Look-ups are about no visit; this is nobody's id. */
    private static final UUID NO_VISIT = new UUID(0, 0);

    private final EarlierVisits earlier;
    private final Clock clock;

    OpenToday(EarlierVisits earlier, Clock clock) {
        this.earlier = earlier;
        this.clock = clock;
    }

    @Override
    public @Nullable UUID openVisitOf(UUID participant, SiteRef site) throws SQLException {
        var now = clock.instant();
        return earlier.of(participant, new EarlierVisits.Place(NO_VISIT, site, now, now))
                .openVisit();
    }
}
