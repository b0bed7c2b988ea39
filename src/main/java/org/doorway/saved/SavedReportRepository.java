package org.doorway.saved;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SavedReportRepository implements UuidRepository<SavedReport> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("savedAt");

    private static final int SKIP_WHAT_OTHERS_ARE_AT = -2;

    /** @param covered the sites of whoever asks; null: every one */
    List<SavedReport> newestFirst(@Nullable List<Integer> covered, PageRequest page) {
        var conditions = new StringBuilder("1 = 1");
        var values = new HashMap<String, Object>();
        if (covered != null) {
            conditions.append(" and covered is not null and array_includes(:mine, covered)");
            values.put("mine", covered.toArray(Integer[]::new));
        }
        return page(NEWEST_FIRST, page, conditions.toString(), values);
    }

    /** Some that are due, and that nobody else is at. */
    List<SavedReport> due(Instant now, int limit) {
        return find("nextAt <= ?1 order by nextAt, id", now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_WHAT_OTHERS_ARE_AT)
                .range(0, limit - 1)
                .list();
    }
}
