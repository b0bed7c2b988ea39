package org.doorway.reportrun;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.paging.Cursor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ReportRunRepository implements PanacheRepositoryBase<ReportRun, UUID> {
    /**
     * @param covered the sites of whoever asks; null: every one
     * @param saved what they were made from; null: whatever
     */
    List<ReportRun> newestFirst(
            @Nullable List<Integer> covered,
            @Nullable UUID saved,
            @Nullable ReportRunState state,
            Optional<Cursor> after,
            int limit) {
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
        after.ifPresent(cursor -> {
            conditions.append(" and (askedAt < :at or askedAt = :at and id < :id)");
            values.put("at", cursor.at());
            values.put("id", cursor.id());
        });
        return find(conditions + " order by askedAt desc, id desc", values)
                .range(0, limit - 1)
                .list();
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
