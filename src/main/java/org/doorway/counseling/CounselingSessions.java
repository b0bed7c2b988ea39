package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.http.Created;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Retries;

/** Sessions that counselors hold: writing them down, and looking at one. */
@ApplicationScoped
@Transactional
public class CounselingSessions {
    private final CounselingSessionRepository sessions;
    private final SessionAccess access;
    private final RecordSessionCheck check;
    private final SessionViews views;
    private final Retries retries;
    private final RecordKeeping keeping;

    CounselingSessions(
            CounselingSessionRepository sessions,
            SessionAccess access,
            RecordSessionCheck check,
            SessionViews views,
            Retries retries,
            RecordKeeping keeping) {
        this.sessions = sessions;
        this.access = access;
        this.check = check;
        this.views = views;
        this.retries = retries;
        this.keeping = keeping;
    }

    /** Writes a session down, with its note; the same request of the same counselor again changes nothing. */
    public Created<CounselingSessionView> record(RecordSession request) {
        var occasion = check.occasion(request);
        var author = access.caller();
        // A request that names no site means another one when it is sent with another token.
        var belongsTo = Map.of("author", author, "site", occasion.siteId());
        return retries.begin("recordCounselingSession", occasion.id(), belongsTo, request)
                .once(
                        sessions.findByIdOptional(occasion.id()),
                        known -> known.createdAs,
                        known -> shown(mayBeShown(known)),
                        createdAs -> {
                            var session = CounselingSession.held(occasion, author, createdAs, keeping.now());
                            views.write(session, request.contentOrNone());
                            sessions.persist(session);
                            var note = request.noteOrNone();
                            sessions.add(SessionNote.of(
                                    session.id, note, views.sealedNote(session.id, views.opening(session), note)));
                            access.noteChanged(session, session.participants);
                            return views.of(session);
                        });
    }

    CounselingSessionView get(UUID id) {
        return shown(access.require(id));
    }

    /** Of one with a record that is sealed for others, a repeated request learns what any other one would. */
    private CounselingSession mayBeShown(CounselingSession known) {
        if (!access.mayKnowOf(known)) {
            throw Problem.of(CommonError.ID_TAKEN);
        }
        return known;
    }

    private CounselingSessionView shown(CounselingSession session) {
        access.noteRead(session);
        return views.of(session);
    }
}
