package org.doorway.visit.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.doorway.site.SiteRef;

/** How many people are in the house, and how many came today. */
@ApplicationScoped
@Transactional
class DoorCounts {
    /** Of one site and one day, so that it reads no more than came that day, however many visits are stored. */
    private static final String VISITS = """
            select count(v) filter (where v.leftAt is null and v.closesAt > :now),
                   coalesce(sum(v.peopleServed) filter (where v.leftAt is null and v.closesAt > :now), 0),
                   count(v),
                   coalesce(sum(v.peopleServed), 0)
            from Visit v
            where v.siteId = :site and v.arrivedAt >= :from and v.arrivedAt < :until and v.voidedAt is null""";

    private static final String HEADS =
            "select coalesce(sum(headcount), 0) from Tally where siteId = :site and day = :day and voidedAt is null";

    /** How many visits there are, and for how many people. */
    record Visits(long open, long openPeopleServed, long all, long allPeopleServed) {}

    private final EntityManager rows;
    private final Clock clock;

    DoorCounts(EntityManager rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    DoorCountsView at(SiteRef site) {
        var now = clock.instant();
        var day = site.dayOf(now);
        var visits = rows.createQuery(VISITS, Visits.class)
                .setParameter("site", site.id())
                .setParameter("from", site.startOf(day))
                .setParameter("until", site.startOf(day.plusDays(1)))
                .setParameter("now", now)
                .getSingleResult();
        return new DoorCountsView(
                site.code(),
                day,
                visits.open,
                visits.openPeopleServed,
                visits.all,
                visits.allPeopleServed,
                heads(site, day));
    }

    private long heads(SiteRef site, LocalDate day) {
        return rows.createQuery(HEADS, Long.class)
                .setParameter("site", site.id())
                .setParameter("day", day)
                .getSingleResult();
    }
}
