package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.goal.GoalView;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;

/**
 * Sessions, newest first: the caller's own, a person's, a group's, those with notes for the caller. Nothing lists or
 * counts what somebody else holds.
 */
@ApplicationScoped
@Transactional
public class SessionLists {
    private final CounselingSessionRepository sessions;
    private final SessionAccess access;
    private final SessionViews views;
    private final RecordKeeping keeping;

    SessionLists(
            CounselingSessionRepository sessions, SessionAccess access, SessionViews views, RecordKeeping keeping) {
        this.sessions = sessions;
        this.access = access;
        this.views = views;
        this.keeping = keeping;
    }

    Page<CounselingSessionView> ofTheCaller(OwnSessionFilter filter, PageRequest page) {
        filter.requireDays();
        var askedFor = filter.participant == null ? Set.<UUID>of() : Set.of(filter.participant);
        if (!keeping.known(askedFor).equals(askedFor)) {
            throw Problem.invalid(Fault.at("?participant", "unknown_value"));
        }
        return shown(sessions.own(filter, access.sight(), page), page, askedFor);
    }

    Page<CounselingSessionView> sharedWithTheCaller(PageRequest page) {
        return shown(sessions.sharedWith(access.sight(), page), page, Set.of());
    }

    Page<CounselingSessionView> of(UUID participant, PageRequest page) {
        keeping.requireKnown(participant);
        return shown(sessions.of(participant, access.sight(), page), page, Set.of(participant));
    }

    Page<CounselingSessionView> ofGroup(UUID group, PageRequest page) {
        return shown(sessions.ofGroup(group, access.sight(), page), page, Set.of());
    }

    /** The last ones that count, for a picture of one person: of whoever else was there it shows nothing. */
    public List<PastSessionView> last(UUID participant, List<GoalView> theirGoals, int most) {
        keeping.requireKnown(participant);
        keeping.note(PersonEvent.read(participant));
        var rows = sessions.last(participant, access.sight(), most);
        var openings = views.openings(rows);
        var theirs = theirGoals.stream().map(GoalView::id).toList();
        return rows.stream()
                .map(session -> PastSessionView.of(
                        session, views.site(session), views.inside(session, openings.get(session.id)), theirs))
                .toList();
    }

    /** Recorded as read by whomever it shows, once each. */
    private Page<CounselingSessionView> shown(List<CounselingSession> rows, PageRequest page, Set<UUID> askedFor) {
        var openings = views.openings(rows);
        var shown = Page.of(
                rows,
                page.limit(),
                session -> views.of(session, openings),
                session -> new Cursor(session.heldAt, session.id).write());
        var concerned = new HashSet<>(askedFor);
        shown.items().forEach(session -> concerned.addAll(session.participants()));
        concerned.forEach(participant -> keeping.note(PersonEvent.read(participant)));
        return shown;
    }
}
