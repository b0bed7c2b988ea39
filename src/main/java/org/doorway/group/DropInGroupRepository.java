package org.doorway.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;

@ApplicationScoped
class DropInGroupRepository implements PanacheRepositoryBase<DropInGroup, UUID> {
    DropInGroup require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }

    /** Locked: of two changes at once, the second is compared with what the first has left. */
    DropInGroup requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }

    /** Those of some sites, newest first, retired ones too. */
    List<DropInGroup> at(Set<Integer> sites, PageRequest page) {
        var after = page.after();
        var query = after.isEmpty()
                ? find("siteId in ?1 order by startedAt desc, id desc", sites)
                : find(
                        "siteId in :sites and (startedAt < :at or (startedAt = :at and id < :id)) "
                                + "order by startedAt desc, id desc",
                        Parameters.with("sites", sites)
                                .and("at", after.get().at())
                                .and("id", after.get().id()));
        return query.range(0, page.limit()).list();
    }

    /** Those that meet at a site, oldest first. */
    List<DropInGroup> meetingAt(int site) {
        return list("siteId = ?1 and retiredAt is null order by startedAt, id", site);
    }
}
