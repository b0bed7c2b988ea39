package org.doorway.outreach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.platform.paging.Cursor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RunRepository implements PanacheRepositoryBase<Run, UUID> {
    // A list that goes on begins behind the last one shown; one that begins, at the day's end.
    private static final UUID LAST = new UUID(-1, -1);

    Optional<Run> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A load is a change of its run. */
    void countChange(Run run) {
        getEntityManager().lock(run, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    // Of a run that was voided while it was out nobody knows how long it went on.
    private static final String OUT_WITHIN = "siteId = :site and startedAt < :until"
            + " and (startedAt >= :from or endedAt > :from or (endedAt is null and voidedAt is null and :from < :now))";

    /** Those that were out at a site within a while, the last that set out first, voided ones too. */
    List<Run> outWithin(int site, Instant from, Instant until, Instant now, Optional<Cursor> after, int limit) {
        var place = after.orElse(new Cursor(until, LAST));
        return find(
                        OUT_WITHIN
                                + " and (startedAt < :at or (startedAt = :at and id < :id))"
                                + " order by startedAt desc, id desc",
                        Parameters.with("site", site)
                                .and("from", from)
                                .and("until", until)
                                .and("now", now)
                                .and("at", place.at())
                                .and("id", place.id()))
                .range(0, limit - 1)
                .list();
    }

    /** All others that count and were out at the site of a run within a while. */
    List<Run> others(Run run, Instant from, Instant until, Instant now) {
        return find(
                        OUT_WITHIN + " and voidedAt is null and id <> :run",
                        Parameters.with("site", run.siteId)
                                .and("from", from)
                                .and("until", until)
                                .and("now", now)
                                .and("run", run.id))
                .list();
    }

    @Nullable RunLoad load(UUID id) {
        return getEntityManager().find(RunLoad.class, id);
    }

    void add(RunLoad load) {
        getEntityManager().persist(load);
    }

    /** The loads that count, of many runs at once, in the order in which they were counted. */
    Map<UUID, List<RunLoad>> loads(List<UUID> runs) {
        return getEntityManager()
                .createQuery(
                        "from RunLoad where runId in :runs and undoneAt is null order by countedAt, id", RunLoad.class)
                .setParameter("runs", runs)
                .getResultStream()
                .collect(Collectors.groupingBy(load -> load.runId));
    }
}
