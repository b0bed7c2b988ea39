package org.doorway.visit.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
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
     * The visits of a shift, and the head-counts of its local days: those that are not of another one.
     *
     * @param others all others of that site on the same days
     */
    public Recorded of(SiteRef site, Shift shift, List<Shift> others) {
        var scope = new RecordedScope(site, shift, others);
        var visits = rows.visits(scope);
        var headcount = rows.headcount(scope);
        return new Recorded(visits.visits(), headcount, visits.peopleServed() + headcount, rows.given(scope));
    }
}
