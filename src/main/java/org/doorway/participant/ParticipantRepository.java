package org.doorway.participant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;

@ApplicationScoped
class ParticipantRepository implements PanacheRepositoryBase<Participant, UUID> {
    Participant require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }

    /** Locked: of two changes at once, the second is compared with what the first has left. */
    Participant requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }
}
