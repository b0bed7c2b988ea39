package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.stream.IntStream;
import org.doorway.site.SiteDaysChanged;

/**
 * Has visits close when their day ends by the corrected days of their site. Only the last days matter: of all others every
 * visit is closed by any clock.
 */
@ApplicationScoped
class VisitDays {
    private static final int DAYS_AROUND = 3;

    private final VisitRepository visits;
    private final Clock clock;

    VisitDays(VisitRepository visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    void follow(@Observes SiteDaysChanged event) {
        var site = event.site();
        var today = site.dayOf(clock.instant());
        IntStream.rangeClosed(-DAYS_AROUND, DAYS_AROUND)
                .mapToObj(today::plusDays)
                .forEach(day -> visits.closeAtTheEnd(site.id(), site.startOf(day), site.startOf(day.plusDays(1))));
    }
}
