package org.doorway.publish;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.sql.AdvisoryLock;

@ApplicationScoped
class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {
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

    List<Publication> newestFirst(Optional<Cursor> after, int limit) {
        if (after.isEmpty()) {
            return find("order by publishedAt desc, id desc")
                    .range(0, limit - 1)
                    .list();
        }
        return find(
                        "publishedAt < :at or (publishedAt = :at and id < :id) order by publishedAt desc, id desc",
                        Parameters.with("at", after.get().at())
                                .and("id", after.get().id()))
                .range(0, limit - 1)
                .list();
    }
}
