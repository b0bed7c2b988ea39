package org.doorway.saved;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.paging.Cursor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SavedReportRepository implements PanacheRepositoryBase<SavedReport, UUID> {
    private static final int SKIP_WHAT_OTHERS_ARE_AT = -2;

    Optional<SavedReport> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @param covered the sites of whoever asks; null: every one */
    List<SavedReport> newestFirst(@Nullable List<Integer> covered, Optional<Cursor> after, int limit) {
        var conditions = new StringBuilder("1 = 1");
        var values = new HashMap<String, Object>();
        if (covered != null) {
            conditions.append(" and covered is not null and array_includes(:mine, covered)");
            values.put("mine", covered.toArray(Integer[]::new));
        }
        after.ifPresent(cursor -> {
            conditions.append(" and (savedAt < :at or savedAt = :at and id < :id)");
            values.put("at", cursor.at());
            values.put("id", cursor.id());
        });
        return find(conditions + " order by savedAt desc, id desc", values)
                .range(0, limit - 1)
                .list();
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
