package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.doorway.counseling.content.NoteContent;
import org.doorway.counseling.content.SessionContent;
import org.doorway.privacy.PersonCipher;
import org.doorway.privacy.PersonForms;
import org.doorway.privacy.SharedKeys;
import org.doorway.site.SiteDirectory;
import org.jspecify.annotations.Nullable;

/** Shows sessions, and seals what is to be sealed of them. The keys of many are read with one statement. */
@ApplicationScoped
class SessionViews {
    private final SharedKeys keys;
    private final PersonForms forms;
    private final SiteDirectory sites;

    SessionViews(SharedKeys keys, PersonForms forms, SiteDirectory sites) {
        this.keys = keys;
        this.forms = forms;
        this.sites = sites;
    }

    CounselingSessionView of(CounselingSession session) {
        return of(session, openings(List.of(session)));
    }

    CounselingSessionView of(CounselingSession session, Map<UUID, PersonCipher> openings) {
        return CounselingSessionView.of(session, site(session), inside(session, openings.get(session.id)));
    }

    /** The open keys of sessions; of one with somebody who was forgotten there is none. */
    Map<UUID, PersonCipher> openings(List<CounselingSession> sessions) {
        return keys.openings(sessions.stream().map(CounselingSession::key).toList());
    }

    PersonCipher opening(CounselingSession session) {
        return keys.opening(session.key());
    }

    String site(CounselingSession session) {
        return sites.of(session.siteId).code();
    }

    /** What is sealed of a session; nothing where nobody can open it any more. */
    CounselingSession.Inside inside(CounselingSession session, @Nullable PersonCipher cipher) {
        return cipher == null
                ? CounselingSession.Inside.NOTHING
                : forms.open(
                        cipher, CounselingSession.place(session.id), session.inside, CounselingSession.Inside.class);
    }

    /** Gives a new session its key, and says what it was. */
    void write(CounselingSession session, SessionContent content) {
        session.share(keys.create(session.id, content.people()));
        session.say(content);
        seal(session, opening(session), CounselingSession.Inside.of(content));
    }

    /** From now on, it is with these people. */
    void share(CounselingSession session, Set<UUID> people) {
        if (!session.participants.equals(people)) {
            session.share(keys.shareAnew(session.key(), people));
        }
    }

    void seal(CounselingSession session, PersonCipher cipher, CounselingSession.Inside inside) {
        session.inside = forms.seal(cipher, CounselingSession.place(session.id), inside);
    }

    byte @Nullable [] sealedNote(UUID session, PersonCipher cipher, NoteContent content) {
        return content.words() == null ? null : cipher.seal(SessionNote.place(session), content.words());
    }

    SessionNoteView of(SessionNote note, PersonCipher cipher) {
        return new SessionNoteView(
                note.sessionId,
                note.words == null ? null : cipher.open(SessionNote.place(note.sessionId), note.words),
                note.readers(),
                note.version);
    }
}
