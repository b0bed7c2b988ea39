package org.doorway.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.paging.Cursor;

@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {
    /** Fired when a notice was posted, changed or ended. */
    record NoticesChanged() {}

    private final Event<NoticesChanged> changed;

    NoticeRepository(Event<NoticesChanged> changed) {
        this.changed = changed;
    }

    void save(Notice notice) {
        persistAndFlush(notice);
        changed.fire(new NoticesChanged());
    }

    /** What may be shown somewhere now or later: read in a transaction of its own, for the copy in memory. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Notice> notOver(Instant now) {
        return list("validUntil is null or validUntil > ?1 order by validFrom desc, id desc", now);
    }

    Optional<Notice> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Notice> newestFirst(NoticeFilter filter, Instant now, Optional<Cursor> after, int limit) {
        var conditions = new ArrayList<>(List.of("1 = 1"));
        var parameters = new HashMap<String, Object>();
        if (Boolean.TRUE.equals(filter.inForce)) {
            conditions.add("validFrom <= :now and (validUntil is null or validUntil > :now)");
            parameters.put("now", now);
        }
        if (filter.site != null) {
            // A code has no character that JSON would write in another way.
            conditions.add("(cast(sites as string) = '[]' or locate(:site, cast(sites as string)) > 0)");
            parameters.put("site", '"' + filter.site + '"');
        }
        after.ifPresent(cursor -> {
            conditions.add("(validFrom < :at or (validFrom = :at and id < :id))");
            parameters.put("at", cursor.at());
            parameters.put("id", cursor.id());
        });
        return find(String.join(" and ", conditions) + " order by validFrom desc, id desc", parameters)
                .range(0, limit - 1)
                .list();
    }
}
