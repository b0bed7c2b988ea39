package org.doorway.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.doorway.platform.ids.Ids;

/** Writes down every event about a person: one more row of the transaction that the event belongs to. */
@ApplicationScoped
class AccessRecord {
    private final PersonAccessRepository accesses;
    private final CurrentOperation operation;
    private final Clock clock;

    AccessRecord(PersonAccessRepository accesses, CurrentOperation operation, Clock clock) {
        this.accesses = accesses;
        this.operation = operation;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void write(@Observes PersonEvent event) {
        accesses.persist(PersonAccess.to(event, Ids.orHappening(null), clock.instant(), operation));
    }
}
