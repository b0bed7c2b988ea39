package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;
import org.doorway.visit.line.VisitLine;

@ApplicationScoped
class VisitRepository implements UuidRepository<Visit> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("arrivedAt");

    /** A change of its lines is a change of the visit. */
    void countChange(Visit visit) {
        getEntityManager().lock(visit, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** All lines of a visit, undone ones too, in the order in which they were added. */
    List<VisitLine> lines(UUID visit) {
        return getEntityManager()
                .createQuery("from VisitLine where key.visitId = :visit order by position, key.id", VisitLine.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    /** The lines that count, of many visits at once. */
    Map<UUID, List<VisitLine>> linesThatCount(List<Visit> visits) {
        return getEntityManager()
                .createQuery(
                        "from VisitLine where key.visitId in :visits and undoneAt is null order by position, key.id",
                        VisitLine.class)
                .setParameter("visits", visits.stream().map(visit -> visit.id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(line -> line.key.visitId()));
    }

    void add(VisitLine line) {
        getEntityManager().persist(line);
    }

    /** One day at one site, newest first, in the states that are wanted. */
    List<Visit> board(BoardFilter filter, Instant now, PageRequest page) {
        return page(
                NEWEST_FIRST,
                page,
                "siteId = :site and arrivedAt >= :from and arrivedAt < :until and (" + filter.condition() + ")",
                filter.parameters(now));
    }

    /** Has the visits of one day at one site close by themselves when it ends. */
    void closeAtTheEnd(int site, Instant from, Instant until) {
        update("closesAt = ?1 where siteId = ?2 and arrivedAt >= ?3 and arrivedAt < ?1", until, site, from);
    }

    /** The last visits of a person that count, at some of the sites, newest first. */
    List<Visit> last(UUID participant, Set<Integer> sites, int most) {
        return find(
                        "participantId = ?1 and siteId in ?2 and voidedAt is null order by arrivedAt desc, id desc",
                        participant,
                        sites)
                .range(0, most - 1)
                .list();
    }
}
