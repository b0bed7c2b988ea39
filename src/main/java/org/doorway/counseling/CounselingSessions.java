package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorway.goal.Goals;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.http.Created;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Retries;

/** Sessions that counselors hold: writing them down, correcting and voiding them, taking a name off. */
@ApplicationScoped
@Transactional
public class CounselingSessions {
    private final CounselingSessionRepository sessions;
    private final SessionAccess access;
    private final NewSessionCheck check;
    private final SessionViews views;
    private final Goals goals;
    private final Retries retries;
    private final RecordKeeping keeping;

    CounselingSessions(
            CounselingSessionRepository sessions,
            SessionAccess access,
            NewSessionCheck check,
            SessionViews views,
            Goals goals,
            Retries retries,
            RecordKeeping keeping) {
        this.sessions = sessions;
        this.access = access;
        this.check = check;
        this.views = views;
        this.goals = goals;
        this.retries = retries;
        this.keeping = keeping;
    }

    /** Writes a session down, with its note; the same request of the same counselor again changes nothing. */
    public Created<CounselingSessionView> record(NewSession request) {
        var occasion = check.occasion(request);
        var author = access.caller();
        // A request that names no site means another one when it is sent with another token.
        var sent = Map.of("author", author, "site", occasion.siteId(), "request", request);
        var createdAs = retries.begin("recordCounselingSession", occasion.id(), sent);
        var known = sessions.findByIdOptional(occasion.id());
        if (known.isPresent()) {
            return retries.again(known.get().createdAs, createdAs, () -> shown(mayBeShown(known.get())));
        }
        var session = CounselingSession.held(occasion, author, createdAs, keeping.now());
        views.write(session, request.contentOrNone());
        sessions.persist(session);
        var note = request.noteOrNone();
        sessions.add(SessionNote.of(session.id, note, views.sealedNote(session.id, views.opening(session), note)));
        return new Created<>(kept(session, session.participants), true);
    }

    CounselingSessionView get(UUID id) {
        return shown(access.require(id));
    }

    CounselingSessionView correct(UUID id, SessionContent content) {
        var session = access.requireOwnForChange(id);
        keeping.requireCurrent(session.version);
        session.requireCounted();
        var cipher = views.opening(session);
        var inside = CounselingSession.Inside.of(content);
        if (session.says(content) && views.inside(session, cipher).equals(inside)) {
            return shown(session);
        }
        var concerned = new HashSet<>(session.participants);
        concerned.addAll(content.people());
        views.share(session, content.people());
        views.seal(session, cipher, inside);
        session.say(content);
        return kept(session, concerned);
    }

    CounselingSessionView makeVoid(UUID id) {
        var session = access.requireOwnForChange(id);
        keeping.requireCurrent(session.version);
        session.makeVoid(keeping.now());
        return kept(session, session.participants);
    }

    /** Takes somebody's name, and their goals, off a session of type group; twice changes nothing. */
    void takeNameOff(UUID id, UUID participant) {
        var session = access.requireForChange(id);
        if (session.type != SessionType.GROUP) {
            throw Problem.of(CommonError.NOT_FOUND);
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

    /** Of one with a record that is sealed for others, a repeated request learns what any other one would. */
    private CounselingSession mayBeShown(CounselingSession known) {
        if (!access.mayKnowOf(known)) {
            throw Problem.of(CommonError.ID_TAKEN);
        }
        return known;
    }

    private CounselingSessionView kept(CounselingSession session, Set<UUID> concerned) {
        sessions.flush();
        concerned.forEach(participant -> keeping.note(new SessionChanged(participant, session.id)));
        return views.of(session);
    }

    private CounselingSessionView shown(CounselingSession session) {
        session.participants.forEach(participant -> keeping.note(new SessionRead(participant, session.id)));
        return views.of(session);
    }
}
