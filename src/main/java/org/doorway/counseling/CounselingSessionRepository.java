package org.doorway.counseling;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;

@ApplicationScoped
class CounselingSessionRepository implements PanacheRepositoryBase<CounselingSession, UUID> {
    private static final String BY_AUTHOR = "from CounselingSession s where s.author = :whose";
    private static final String OF_GROUP = "from CounselingSession s where s.groupId = :whose";

    /** A join, so that somebody's few sessions are found by their id, however many there are. */
    private static final String OF_PARTICIPANT =
            "select s from CounselingSession s join s.participants them where them = :whose";

    /**
     * What somebody may see of the sessions: those at the sites that their token covers, and none with anybody whose
     * record is sealed and not for them. Asked here and not afterwards, or gaps in pages would tell of sealed records;
     * for that reason it reads {@code participant}.
     */
    private static final String IN_SIGHT = " and s.siteId in :sites and not exists (select 1"
            + " from CounselingSession same join same.participants named join Participant p on p.id = named"
            + " where same.id = s.id and p.sealedFor is not null and array_position(p.sealedFor, :caller) = 0)";

    private static final String NEWEST_FIRST = " order by s.heldAt desc, s.id desc";

    /** Who looks, and at which sites. */
    record Sight(String caller, Set<Integer> sites) {}

    CounselingSession require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }

    /** Locked: of two changes at once, the second is compared with what the first has left. */
    CounselingSession requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
    }

    /** Those that somebody has written down, newest first, voided ones too. */
    List<CounselingSession> by(String author, Sight sight, PageRequest page) {
        return newestFirst(BY_AUTHOR, author, sight, page);
    }

    /** Those that somebody took part in, newest first, voided ones too. */
    List<CounselingSession> of(UUID participant, Sight sight, PageRequest page) {
        return newestFirst(OF_PARTICIPANT, participant, sight, page);
    }

    /** Those of a group, newest first, voided ones too. */
    List<CounselingSession> ofGroup(UUID group, Sight sight, PageRequest page) {
        return newestFirst(OF_GROUP, group, sight, page);
    }

    /** The last ones that somebody took part in and that count. */
    List<CounselingSession> last(UUID participant, Sight sight, int most) {
        return query(OF_PARTICIPANT + " and s.voidedAt is null", participant, sight, Optional.empty(), most);
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

    private List<CounselingSession> newestFirst(String which, Object whose, Sight sight, PageRequest page) {
        return query(which, whose, sight, page.after(), page.limit() + 1);
    }

    private List<CounselingSession> query(String which, Object whose, Sight sight, Optional<Cursor> after, int most) {
        var behind = after.isPresent() ? " and (s.heldAt < :at or (s.heldAt = :at and s.id < :id))" : "";
        var query = getEntityManager()
                .createQuery(which + IN_SIGHT + behind + NEWEST_FIRST, CounselingSession.class)
                .setParameter("whose", whose)
                .setParameter("sites", sight.sites())
                .setParameter("caller", sight.caller())
                .setMaxResults(most);
        after.ifPresent(cursor -> query.setParameter("at", cursor.at()).setParameter("id", cursor.id()));
        return query.getResultList();
    }
}
