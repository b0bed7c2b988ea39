package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.doorway.counseling.content.Occasion;
import org.doorway.counseling.content.SessionContent;
import org.doorway.counseling.content.SessionContentCheck;
import org.doorway.counseling.content.SessionType;
import org.doorway.goal.Goals;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.problem.Problem;

/** What was written down wrongly about sessions: correcting and voiding them, taking that back, taking a name off. */
@ApplicationScoped
@Transactional
public class SessionCorrections {
    private final SessionAccess access;
    private final AmendmentCheck amendments;
    private final SessionViews views;
    private final Goals goals;
    private final RecordKeeping keeping;

    SessionCorrections(
            SessionAccess access, AmendmentCheck amendments, SessionViews views, Goals goals, RecordKeeping keeping) {
        this.access = access;
        this.amendments = amendments;
        this.views = views;
        this.goals = goals;
        this.keeping = keeping;
    }

    CounselingSessionView correct(UUID id, SessionContent content) {
        var session = requireOwnThatCounts(id);
        return corrected(session, session.occasion(), content);
    }

    /** Puts right what a request names, and leaves the rest. */
    CounselingSessionView amend(UUID id, AmendSession request) {
        var session = requireOwnThatCounts(id);
        var content = request.over(session, views.inside(session, views.opening(session)));
        SessionContentCheck.tooFewHeads(content).ifPresent(fault -> {
            throw Problem.invalid(fault);
        });
        return corrected(session, amendments.occasion(session, request), content);
    }

    private CounselingSession requireOwnThatCounts(UUID id) {
        var session = access.requireOwnForChange(id);
        keeping.requireCurrent(session.version);
        session.requireCounted();
        return session;
    }

    private CounselingSessionView corrected(CounselingSession session, Occasion occasion, SessionContent content) {
        var cipher = views.opening(session);
        var inside = CounselingSession.Inside.of(content);
        if (session.occasion().equals(occasion)
                && session.says(content)
                && views.inside(session, cipher).equals(inside)) {
            access.noteRead(session);
            return views.of(session);
        }
        var concerned = new HashSet<>(session.participants);
        concerned.addAll(content.people());
        views.share(session, content.people());
        views.seal(session, cipher, inside);
        session.happened(occasion);
        session.say(content);
        return kept(session, concerned);
    }

    CounselingSessionView makeVoid(UUID id) {
        var session = access.requireOwnForChange(id);
        keeping.requireCurrent(session.version);
        session.makeVoid(keeping.now());
        return kept(session, session.participants);
    }

    CounselingSessionView restore(UUID id) {
        var session = access.requireOwnForChange(id);
        keeping.requireCurrent(session.version);
        session.restore();
        return kept(session, session.participants);
    }

    /** Takes somebody's name, and their goals, off a session, voided or not; twice changes nothing. */
    void takeNameOff(UUID id, UUID participant) {
        var session = access.requireForChange(id);
        if (session.type != SessionType.GROUP && !session.isBy(access.caller())) {
            throw Problem.notFound();
        }
        if (!session.participants.contains(participant)) {
            return;
        }
        keeping.requireCurrent(session.version);
        var concerned = Set.copyOf(session.participants);
        var others = new HashSet<>(concerned);
        others.remove(participant);
        var cipher = views.opening(session);
        var inside = views.inside(session, cipher);
        var theirs = new ArrayList<>(inside.goals());
        theirs.retainAll(goals.known(others, inside.goals()));
        views.share(session, others);
        views.seal(session, cipher, new CounselingSession.Inside(inside.approaches(), theirs));
        kept(session, concerned);
    }

    private CounselingSessionView kept(CounselingSession session, Set<UUID> concerned) {
        access.noteChanged(session, concerned);
        return views.of(session);
    }
}
