package org.doorway.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
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

    List<Notice> newestFirst(Optional<Cursor> after, int limit) {
        if (after.isEmpty()) {
            return find("order by validFrom desc, id desc").range(0, limit - 1).list();
        }
        return find(
                        "validFrom < :at or (validFrom = :at and id < :id) order by validFrom desc, id desc",
                        Parameters.with("at", after.get().at())
                                .and("id", after.get().id()))
                .range(0, limit - 1)
                .list();
    }
}
