package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;

@ApplicationScoped
class CounselingSessionRepository implements UuidRepository<CounselingSession> {
    private static final String OWN = "from CounselingSession s where s.author = :caller";
    private static final String OF_GROUP = "from CounselingSession s where s.groupId = :whose";

    /** A join, so that somebody's few sessions are found by their id, however many there are. */
    private static final String OF_PARTICIPANT =
            "select s from CounselingSession s join s.participants them where them = :whose";

    private static final String SHARED_WITH = "from CounselingSession s where exists (select 1 from SessionNote n"
            + " where n.sessionId = s.id and n.words is not null and array_position(n.readers, :caller) > 0)";

    /** The local day of its site: for that it reads {@code site}. */
    private static final String DAY = "(select cast(function('timezone', z.timeZone, s.heldAt) as LocalDate)"
            + " from Site z where z.id = s.siteId)";

    private static final String PEOPLE_OF =
            "select them, max(s.heldAt) from CounselingSession s join s.participants them"
                    + " where s.author = :caller and s.voidedAt is null";

    /**
     * What somebody may see of the sessions: those at the sites that their token covers, and none with anybody whose
     * record is sealed and not for them. Asked here and not afterwards, or gaps in pages would tell of sealed records;
     * for that reason it reads {@code participant}.
     */
    private static final String IN_SIGHT = " and s.siteId in :sites and not exists (select 1"
            + " from CounselingSession same join same.participants named join Participant p on p.id = named"
            + " where same.id = s.id and p.sealedFor is not null and array_position(p.sealedFor, :caller) = 0)";

    private static final NewestFirst NEWEST_FIRST = new NewestFirst("s.heldAt", "s.id");
    private static final NewestFirst LAST_MET_FIRST = new NewestFirst("max(s.heldAt)", "them");

    /** Who looks, and at which sites. */
    record Sight(String caller, Set<Integer> sites) {}

    /** Somebody with whom sessions were held, and when the last one was. */
    record Met(UUID participant, Instant lastHeldAt) {}

    /** Those that the one who looks has written down, newest first, voided ones too. */
    List<CounselingSession> own(OwnSessionFilter filter, Sight sight, PageRequest page) {
        var which = new StringBuilder(OWN);
        var values = new HashMap<String, Object>();
        if (filter.from != null) {
            which.append(" and ").append(DAY).append(" >= :from");
            values.put("from", filter.from);
        }
        if (filter.until != null) {
            which.append(" and ").append(DAY).append(" <= :until");
            values.put("until", filter.until);
        }
        if (filter.participant != null) {
            which.append(" and :participant member of s.participants");
            values.put("participant", filter.participant);
        }
        return newestFirst(which.toString(), values, sight, page);
    }

    /** Those of which the one who looks may read the note of somebody else, newest first, voided ones too. */
    List<CounselingSession> sharedWith(Sight sight, PageRequest page) {
        return newestFirst(SHARED_WITH, Map.of(), sight, page);
    }

    /** With whom the one who looks has held sessions that count, last met first. */
    List<Met> peopleSatWith(Sight sight, PageRequest page) {
        var after = page.after();
        var query = getEntityManager()
                .createQuery(
                        PEOPLE_OF + IN_SIGHT + " group by them having " + LAST_MET_FIRST.behind(after)
                                + LAST_MET_FIRST.clause(),
                        Tuple.class)
                .setParameter("sites", sight.sites())
                .setParameter("caller", sight.caller())
                .setMaxResults(page.limit() + 1);
        NewestFirst.values(after).forEach(query::setParameter);
        return query.getResultStream()
                .map(row -> new Met(row.get(0, UUID.class), row.get(1, Instant.class)))
                .toList();
    }

    /** Those that somebody took part in, newest first, voided ones too. */
    List<CounselingSession> of(UUID participant, Sight sight, PageRequest page) {
        return newestFirst(OF_PARTICIPANT, Map.of("whose", participant), sight, page);
    }

    /** Those of a group, newest first, voided ones too. */
    List<CounselingSession> ofGroup(UUID group, Sight sight, PageRequest page) {
        return newestFirst(OF_GROUP, Map.of("whose", group), sight, page);
    }

    /** The last ones that somebody took part in and that count. */
    List<CounselingSession> last(UUID participant, Sight sight, int most) {
        return query(
                OF_PARTICIPANT + " and s.voidedAt is null",
                Map.of("whose", participant),
                sight,
                Optional.empty(),
                most);
    }

    void add(SessionNote note) {
        getEntityManager().persist(note);
    }

    SessionNote note(UUID session) {
        return getEntityManager().find(SessionNote.class, session);
    }

    SessionNote noteForChange(UUID session) {
        return getEntityManager().find(SessionNote.class, session, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<CounselingSession> newestFirst(
            String which, Map<String, Object> values, Sight sight, PageRequest page) {
        return query(which, values, sight, page.after(), page.limit() + 1);
    }

    private List<CounselingSession> query(
            String which, Map<String, Object> values, Sight sight, Optional<Cursor> after, int most) {
        var query = getEntityManager()
                .createQuery(
                        which + IN_SIGHT + " and " + NEWEST_FIRST.behind(after) + NEWEST_FIRST.clause(),
                        CounselingSession.class)
                .setParameter("sites", sight.sites())
                .setParameter("caller", sight.caller())
                .setMaxResults(most);
        values.forEach(query::setParameter);
        NewestFirst.values(after).forEach(query::setParameter);
        return query.getResultList();
    }
}
