package org.doorway.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.sql.AdvisoryLock;
import org.doorway.platform.store.UuidRepository;

@ApplicationScoped
class PublicationRepository implements UuidRepository<Publication> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("publishedAt");

    /** One after the other: what is published at the same time would not know of each other. */
    void waitForTurn() {
        AdvisoryLock.PUBLICATIONS.await(getEntityManager());
    }

    List<Publication> oldestFirst() {
        return list("order by publishedAt, id");
    }

    Optional<Publication> latestOf(UUID first) {
        return find("id = ?1 or original = ?1 order by revision desc", first).firstResultOptional();
    }

    List<Publication> newestFirst(PageRequest page) {
        return page(NEWEST_FIRST, page);
    }
}
