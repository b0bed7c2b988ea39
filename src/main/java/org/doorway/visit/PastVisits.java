package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.participant.RecordKeeping;
import org.doorway.site.SiteDirectory;

/** The visits that somebody let be linked to them. */
@ApplicationScoped
@Transactional
public class PastVisits {
    private final VisitRepository visits;
    private final VisitViews views;
    private final SiteDirectory sites;
    private final RecordKeeping keeping;

    PastVisits(VisitRepository visits, VisitViews views, SiteDirectory sites, RecordKeeping keeping) {
        this.visits = visits;
        this.views = views;
        this.sites = sites;
        this.keeping = keeping;
    }

    /** The last ones that count, newest first, at the sites that the caller's token covers. */
    public List<PastVisitView> last(UUID participant, int most) {
        keeping.requireKnown(participant);
        keeping.note(PersonEvent.read(participant));
        var rows = visits.last(participant, sites.covered(), most);
        var lines = visits.linesThatCount(rows);
        return rows.stream()
                .map(visit -> views.past(visit, lines.getOrDefault(visit.id, List.of())))
                .toList();
    }
}
