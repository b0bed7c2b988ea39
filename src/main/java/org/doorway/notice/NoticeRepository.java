package org.doorway.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;

@ApplicationScoped
class NoticeRepository implements UuidRepository<Notice> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("validFrom");

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

    List<Notice> newestFirst(NoticeFilter filter, Instant now, PageRequest page) {
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
        return page(NEWEST_FIRST, page, String.join(" and ", conditions), parameters);
    }
}
