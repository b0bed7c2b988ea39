package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.site.SiteRef;

/** What was recorded somewhere in a while, added up: nothing about who. */
@ApplicationScoped
@Transactional
public class RecordedCounts {
    /**
     * What counts.
     *
     * @param visits recorded one by one
     * @param headcount of tallies
     * @param peopleServed by those visits, and the heads
     * @param given by the code of the item, of visits and tallies together
     */
    public record Recorded(long visits, long headcount, long peopleServed, Map<String, Long> given) {}

    private final RecordedRepository rows;

    RecordedCounts(RecordedRepository rows) {
        this.rows = rows;
    }

    /**
     * Visits from a time to another, and the tallies of those local days.
     *
     * @param stops of the site; none: all that was recorded at the site
     */
    public Recorded between(SiteRef site, List<UUID> stops, Instant from, Instant until) {
        var scope = new RecordedRepository.Scope(site, stops, from, until);
        var visits = rows.visits(scope);
        var headcount = rows.headcount(scope);
        return new Recorded(visits.visits(), headcount, visits.peopleServed() + headcount, rows.given(scope));
    }
}
