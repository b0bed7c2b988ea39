package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.doorway.counseling.content.NoteContent;
import org.doorway.participant.RecordKeeping;

/** What the author of a session notes for themselves, and for those whom they name. */
@ApplicationScoped
@Transactional
public class SessionNotes {
    private final SessionAccess access;
    private final SessionViews views;
    private final RecordKeeping keeping;

    SessionNotes(SessionAccess access, SessionViews views, RecordKeeping keeping) {
        this.access = access;
        this.views = views;
        this.keeping = keeping;
    }

    SessionNoteView get(UUID id) {
        var session = access.require(id);
        var note = access.requireNote(session);
        access.noteRead(session);
        return views.of(note, views.opening(session));
    }

    /** Writes it anew; saying the same again changes nothing. */
    SessionNoteView write(UUID id, NoteContent content) {
        var session = access.require(id);
        var note = access.requireOwnNote(session);
        keeping.requireCurrent(note.version);
        session.requireCounted();
        var cipher = views.opening(session);
        var before = views.of(note, cipher);
        var isTheSame = new NoteContent(before.words(), before.readers())
                .equals(new NoteContent(content.words(), content.readersOrNone()));
        if (!isTheSame) {
            note.write(content, views.sealedNote(id, cipher, content));
        }
        access.noteChanged(session, session.participants);
        return views.of(note, cipher);
    }

    /** Destroys its words. Nothing is opened for that: it does not take the keys of those who took part. */
    void clear(UUID id) {
        var session = access.require(id);
        var note = access.requireOwnNote(session);
        keeping.requireCurrent(note.version);
        note.write(NoteContent.EMPTY, null);
        access.noteChanged(session, session.participants);
    }
}
