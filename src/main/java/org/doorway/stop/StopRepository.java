package org.doorway.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.platform.store.UuidRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StopRepository implements UuidRepository<Stop> {
    /** Retired ones too, in the order of their names. */
    List<Stop> of(int site) {
        return list("siteId = ?1 order by name, id", site);
    }

    /** Read in a transaction of its own, for the copy in memory. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<StopRef> refs() {
        return streamAll().map(stop -> new StopRef(stop.id, stop.siteId)).toList();
    }

    /** A note about a stop is a change of the stop. */
    void countChange(Stop stop) {
        getEntityManager().lock(stop, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    @Nullable StopNote note(UUID id) {
        return getEntityManager().find(StopNote.class, id);
    }

    void add(StopNote note) {
        getEntityManager().persist(note);
    }

    /** The notes that say something, of many stops at once, oldest first. */
    Map<UUID, List<StopNote>> notes(List<UUID> stops) {
        return getEntityManager()
                .createQuery(
                        "from StopNote where stopId in :stops and text is not null order by writtenAt, id",
                        StopNote.class)
                .setParameter("stops", stops)
                .getResultStream()
                .collect(Collectors.groupingBy(note -> note.stopId));
    }

    /** Whether a note that is here already was written instead of this one. */
    boolean hasOneInsteadOf(StopNote note) {
        return !getEntityManager()
                .createQuery(
                        "select id from StopNote where stopId = :stop and array_contains(instead, :note)", UUID.class)
                .setParameter("stop", note.stopId)
                .setParameter("note", note.id)
                .getResultList()
                .isEmpty();
    }
}
