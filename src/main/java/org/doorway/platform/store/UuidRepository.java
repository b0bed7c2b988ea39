package org.doorway.platform.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.Problem;

/**
 * Repository of entities that have a UUID: one of them, or 404; one of them for a change; a list, page by page.
 *
 * @param <E> the entity
 */
public interface UuidRepository<E> extends PanacheRepositoryBase<E, UUID> {
    /** @throws Problem {@code not-found} */
    default E require(UUID id) {
        return findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    /**
     * One for a change. Its row is locked: of two changes at once, the second is compared with what the first has left.
     *
     * @throws Problem {@code not-found}
     */
    default E requireForChange(UUID id) {
        return forChange(id).orElseThrow(Problem::notFound);
    }

    /** One for a change, if there is one. Its row is locked. */
    default Optional<E> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A page of all there are, and one row more where another page is behind it. */
    default List<E> page(NewestFirst order, PageRequest page) {
        return page(order, page, "1 = 1", Map.of());
    }

    /**
     * A page of some, and one row more where another page is behind it.
     *
     * @param which the condition, with named parameters other than {@code :at} and {@code :id}
     */
    default List<E> page(NewestFirst order, PageRequest page, String which, Map<String, Object> values) {
        var after = page.after();
        var all = new HashMap<>(values);
        all.putAll(NewestFirst.values(after));
        return find("(" + which + ") and " + order.behind(after) + order.clause(), all)
                .range(0, page.limit())
                .list();
    }
}
