package org.doorway.reflection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;

@ApplicationScoped
class ReflectionRepository implements PanacheRepositoryBase<Reflection, UUID> {
    Reflection require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }

    Optional<Reflection> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The last ones of a person, newest first. */
    List<Reflection> last(UUID participant, int most) {
        return find("participantId = ?1 order by reflectedAt desc, id desc", participant)
                .range(0, most - 1)
                .list();
    }

    /** Those of a person, newest first. */
    List<Reflection> of(UUID participant, PageRequest page) {
        var after = page.after();
        var query = after.isEmpty()
                ? find("participantId = ?1 order by reflectedAt desc, id desc", participant)
                : find(
                        "participantId = :participant and (reflectedAt < :at or (reflectedAt = :at and id < :id)) "
                                + "order by reflectedAt desc, id desc",
                        Parameters.with("participant", participant)
                                .and("at", after.get().at())
                                .and("id", after.get().id()));
        return query.range(0, page.limit()).list();
    }
}
