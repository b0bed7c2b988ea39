package org.doorway.reportrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReportRunRepository implements UuidRepository<ReportRun> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("askedAt");

    /**
     * @param covered the sites of whoever asks; null: every one
     * @param saved what they were made from; null: whatever
     */
    List<ReportRun> newestFirst(
            @Nullable List<Integer> covered, @Nullable UUID saved, @Nullable ReportRunState state, PageRequest page) {
        var conditions = new StringBuilder("1 = 1");
        var values = new HashMap<String, Object>();
        if (covered != null) {
            conditions.append(" and covered is not null and array_includes(:mine, covered)");
            values.put("mine", covered.toArray(Integer[]::new));
        }
        if (saved != null) {
            conditions.append(" and savedReportId = :saved");
            values.put("saved", saved);
        }
        if (state != null) {
            conditions.append(" and state = :state");
            values.put("state", state);
        }
        return page(NEWEST_FIRST, page, conditions.toString(), values);
    }

    long waiting() {
        return count("state", ReportRunState.QUEUED);
    }

    boolean isKnown(UUID saved, Instant scheduledFor) {
        return count("savedReportId = ?1 and scheduledFor = ?2", saved, scheduledFor) > 0;
    }

    /** For whoever makes it, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    ReportRun begun(UUID id) {
        return findById(id);
    }
}
