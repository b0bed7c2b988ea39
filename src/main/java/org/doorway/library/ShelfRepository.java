package org.doorway.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.paging.Cursor;

@ApplicationScoped
class ShelfRepository implements PanacheRepositoryBase<Shelved, UUID> {
    Optional<Shelved> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is handed out somewhere, by topic. */
    List<Shelved> handedOut() {
        return list("retiredAt is null order by topic, addedAt, id");
    }

    List<Shelved> newestFirst(Optional<Cursor> after, int limit) {
        if (after.isEmpty()) {
            return find("order by addedAt desc, id desc").range(0, limit - 1).list();
        }
        return find(
                        "addedAt < :at or (addedAt = :at and id < :id) order by addedAt desc, id desc",
                        Parameters.with("at", after.get().at())
                                .and("id", after.get().id()))
                .range(0, limit - 1)
                .list();
    }
}
