package org.doorway.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;

@ApplicationScoped
class ShelfRepository implements UuidRepository<Shelved> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("addedAt");

    /** What is handed out somewhere, by topic. */
    List<Shelved> handedOut() {
        return list("retiredAt is null order by topic, addedAt, id");
    }

    List<Shelved> newestFirst(PageRequest page) {
        return page(NEWEST_FIRST, page);
    }
}
