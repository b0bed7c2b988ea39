package org.doorway.sync;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorway.platform.paging.Cursor;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PhoneRepository implements PanacheRepositoryBase<Phone, UUID> {
    /** Stores a phone unless there is one with its id; tells whether it was stored. Of two at once, one is. */
    boolean add(Phone phone) {
        return getEntityManager()
                        .createNativeQuery("""
                                INSERT INTO phone (id, subject, registered_at) VALUES (:id, :subject, :registeredAt)
                                ON CONFLICT DO NOTHING""")
                        .setParameter("id", phone.id)
                        .setParameter("subject", phone.subject)
                        .setParameter("registeredAt", phone.registeredAt)
                        .executeUpdate()
                == 1;
    }

    Optional<Phone> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The phones of somebody, or of everybody, newest first. */
    List<Phone> newestFirst(@Nullable String subject, Optional<Cursor> after, int limit) {
        var parameters = new Parameters();
        var conditions = new StringBuilder("1 = 1");
        if (subject != null) {
            conditions.append(" and subject = :subject");
            parameters.and("subject", subject);
        }
        after.ifPresent(cursor -> {
            conditions.append(" and (registeredAt < :at or (registeredAt = :at and id < :id))");
            parameters.and("at", cursor.at()).and("id", cursor.id());
        });
        return find(conditions + " order by registeredAt desc, id desc", parameters)
                .range(0, limit - 1)
                .list();
    }

    /** Notes that a phone was used with a sign-in. */
    void note(UUID phone, String session) {
        getEntityManager()
                .createNativeQuery("""
                        INSERT INTO phone_session (session, phone_id) VALUES (:session, :phone)
                        ON CONFLICT DO NOTHING""")
                .setParameter("session", session)
                .setParameter("phone", phone)
                .executeUpdate();
    }

    /** The sign-ins that phones were used with before they were lost. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Set<String> lostSessions() {
        return Set.copyOf(getEntityManager()
                .createNativeQuery(
                        "SELECT session FROM phone_session JOIN phone ON id = phone_id WHERE lost_at IS NOT NULL",
                        String.class)
                .getResultList());
    }
}
