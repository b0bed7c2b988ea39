package org.doorway.outreach;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RunRepository implements UuidRepository<Run> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("startedAt");

    /** A load is a change of its run. */
    void countChange(Run run) {
        getEntityManager().lock(run, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    // Of a run that was voided while it was out nobody knows how long it went on.
    private static final String OUT_WITHIN = "siteId = :site and startedAt < :until"
            + " and (startedAt >= :from or endedAt > :from or (endedAt is null and voidedAt is null and :from < :now))";

    /** Those that were out at a site within a while, the last that set out first, voided ones too. */
    List<Run> outWithin(int site, Instant from, Instant until, Instant now, PageRequest page) {
        return page(NEWEST_FIRST, page, OUT_WITHIN, Map.of("site", site, "from", from, "until", until, "now", now));
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
