package org.doorway.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PhoneRepository implements UuidRepository<Phone> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("registeredAt");

    /**
     * Whose phones somebody may see: their own, and those that were used at no other sites than these.
     *
     * @param covered null: everybody's
     */
    record Sight(String subject, @Nullable Set<Integer> covered) {}

    /** Stores a phone unless there is one with its id; tells whether it was stored. Of two at once, one is. */
    boolean add(Phone phone) {
        return getEntityManager()
                        .createNativeQuery("""
                                INSERT INTO phone (id, subject, registered_at, sites)
                                VALUES (:id, :subject, :registeredAt, :sites)
                                ON CONFLICT DO NOTHING""")
                        .setParameter("id", phone.id)
                        .setParameter("subject", phone.subject)
                        .setParameter("registeredAt", phone.registeredAt)
                        .setParameter("sites", phone.sites == null ? null : phone.sites.toArray(Integer[]::new))
                        .executeUpdate()
                == 1;
    }

    /** The phones that somebody may see, newest first. */
    List<Phone> newestFirst(Sight sight, PageRequest page) {
        var covered = sight.covered();
        return covered == null
                ? page(NEWEST_FIRST, page)
                : page(
                        NEWEST_FIRST,
                        page,
                        "subject = :subject or sites is not null and array_length(sites) > 0"
                                + " and array_includes(:mine, sites)",
                        Map.of("subject", sight.subject(), "mine", covered.toArray(Integer[]::new)));
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

    /** What was lost, with the sign-ins that it was used with before. */
    @SuppressWarnings("unchecked")
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    LostSessions.Lost lost() {
        var sessions = Set.copyOf((List<String>) getEntityManager()
                .createNativeQuery(
                        "SELECT session FROM phone_session JOIN phone ON id = phone_id WHERE lost_at IS NOT NULL")
                .getResultList());
        var lastOf = ((List<Tuple>) getEntityManager()
                        .createNativeQuery(
                                "SELECT subject, max(lost_at) AS lost_at FROM phone WHERE lost_at IS NOT NULL "
                                        + "GROUP BY subject",
                                Tuple.class)
                        .getResultList())
                .stream()
                        .collect(Collectors.toUnmodifiableMap(
                                row -> row.get(0, String.class), row -> row.get(1, Instant.class)));
        return new LostSessions.Lost(sessions, lastOf);
    }
}
