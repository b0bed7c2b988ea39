package org.doorway.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class SaferPlanRepository implements PanacheRepositoryBase<SaferPlan, UUID> {
    /** Locked, and made where there is none: of two first ones at once, the second is compared with the first. */
    SaferPlan forChange(UUID participant) {
        getEntityManager()
                .createNativeQuery("INSERT INTO safer_plan (participant_id, version) VALUES (:participant, 0) "
                        + "ON CONFLICT DO NOTHING")
                .setParameter("participant", participant)
                .executeUpdate();
        return findById(participant, LockModeType.PESSIMISTIC_WRITE);
    }
}
