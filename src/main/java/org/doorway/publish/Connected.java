package org.doorway.publish;

import java.time.LocalDate;
import java.util.List;
import org.doorway.report.document.Period;

/**
 * The publications that have to do with a period: those with a day in common, those that have a day in common with one
 * of them, and so on. From others nothing can be found out about it, so that they need not be counted again.
 */
final class Connected {
    private LocalDate from;
    private LocalDate until;

    private Connected(Period period) {
        from = period.from();
        until = period.until();
    }

    /** @return in the order in which they were given */
    static List<Publication> to(Period period, List<Publication> all) {
        var connected = new Connected(period);
        while (all.stream().filter(connected::overlaps).anyMatch(connected::reachesBeyond)) {
            all.stream().filter(connected::overlaps).forEach(connected::reachTo);
        }
        return all.stream().filter(connected::overlaps).toList();
    }

    private boolean overlaps(Publication publication) {
        return !publication.periodFrom.isAfter(until) && !publication.periodUntil.isBefore(from);
    }

    private boolean reachesBeyond(Publication publication) {
        return publication.periodFrom.isBefore(from) || publication.periodUntil.isAfter(until);
    }

    private void reachTo(Publication publication) {
        from = publication.periodFrom.isBefore(from) ? publication.periodFrom : from;
        until = publication.periodUntil.isAfter(until) ? publication.periodUntil : until;
    }
}
