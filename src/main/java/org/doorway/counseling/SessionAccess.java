package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.doorway.audit.PersonEvent;
import org.doorway.participant.RecordKeeping;
import org.doorway.platform.identity.Caller;
import org.doorway.platform.problem.Problem;
import org.doorway.site.SiteDirectory;

/** The sessions and notes, as far as the caller may know of them, and change them. */
@ApplicationScoped
class SessionAccess {
    private final CounselingSessionRepository sessions;
    private final RecordKeeping keeping;
    private final SiteDirectory sites;
    private final Caller caller;

    SessionAccess(CounselingSessionRepository sessions, RecordKeeping keeping, SiteDirectory sites, Caller caller) {
        this.sessions = sessions;
        this.keeping = keeping;
        this.sites = sites;
        this.caller = caller;
    }

    String caller() {
        return caller.subject();
    }

    CounselingSessionRepository.Sight sight() {
        return new CounselingSessionRepository.Sight(caller(), sites.covered());
    }

    /** @throws Problem {@code not-found} where there is none, or the record of somebody who took part is not for the caller */
    CounselingSession require(UUID id) {
        return inSight(sessions.require(id));
    }

    CounselingSession requireForChange(UUID id) {
        return inSight(sessions.requireForChange(id));
    }

    /** @throws Problem {@code not-your-session} (403) where somebody else has written it down */
    CounselingSession requireOwnForChange(UUID id) {
        var session = requireForChange(id);
        if (!session.isBy(caller())) {
            throw Problem.of(CounselingError.NOT_YOUR_SESSION);
        }
        return session;
    }

    boolean mayKnowOf(CounselingSession session) {
        return keeping.known(Set.copyOf(session.participants)).size() == session.participants.size();
    }

    /** @throws Problem {@code not-found} for whoever is neither its author nor named by them */
    SessionNote requireNote(CounselingSession session) {
        var note = sessions.note(session.id);
        if (!session.isBy(caller()) && !note.readers().contains(caller())) {
            throw Problem.notFound();
        }
        return note;
    }

    /** @throws Problem {@code not-found} for everybody but its author: of a note, nobody learns that there is one */
    SessionNote requireOwnNote(CounselingSession session) {
        if (!session.isBy(caller())) {
            throw Problem.notFound();
        }
        return sessions.noteForChange(session.id);
    }

    /** Has a look at a session written down, for everybody who is named. */
    void noteRead(CounselingSession session) {
        session.participants.forEach(participant -> keeping.note(PersonEvent.read(participant, session.id)));
    }

    /** Stores what has changed of a session or its note, and has it written down. */
    void noteChanged(CounselingSession session, Set<UUID> concerned) {
        sessions.flush();
        concerned.forEach(participant -> keeping.note(PersonEvent.changed(participant, session.id)));
    }

    private CounselingSession inSight(CounselingSession session) {
        if (!mayKnowOf(session)) {
            throw Problem.notFound();
        }
        sites.requireCovered(session.siteId);
        return session;
    }
}
