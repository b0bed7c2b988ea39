package org.doorway.visit.tally;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.paging.Cursor;

@ApplicationScoped
class TallyRepository implements PanacheRepositoryBase<Tally, UUID> {
    Optional<Tally> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One day at one site, newest first, voided ones too. */
    List<Tally> ofDay(int site, LocalDate day, Optional<Cursor> after, int limit) {
        var parameters = new HashMap<String, Object>(Map.of("site", site, "day", day));
        after.ifPresent(cursor -> {
            parameters.put("at", cursor.at());
            parameters.put("id", cursor.id());
        });
        return find(
                        "siteId = :site and day = :day"
                                + (after.isPresent()
                                        ? " and (recordedAt < :at or (recordedAt = :at and id < :id))"
                                        : "")
                                + " order by recordedAt desc, id desc",
                        parameters)
                .range(0, limit - 1)
                .list();
    }
}
