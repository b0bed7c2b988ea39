package org.doorway.counseling;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.doorway.counseling.content.NoteContent;
import org.jspecify.annotations.Nullable;

/**
 * A note comes with its session, empty, and may be written, rewritten and emptied again by the session's author, who
 * also says who else may read it. It is sealed with the session's key. Apart from the session, so that nothing that
 * shows sessions ever has a note in its hands.
 */
@Entity
class SessionNote {
    @Id
    UUID sessionId;

    byte @Nullable [] words;

    String[] readers;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    SessionNote() {}

    /** @param sealedWords those of the content; null where it has none */
    static SessionNote of(UUID session, NoteContent content, byte @Nullable [] sealedWords) {
        var note = new SessionNote();
        note.sessionId = session;
        note.write(content, sealedWords);
        return note;
    }

    void write(NoteContent content, byte @Nullable [] sealedWords) {
        words = sealedWords;
        readers = content.readersOrNone().toArray(String[]::new);
    }

    List<String> readers() {
        return List.of(readers);
    }

    /** Bound to the row: one note does not open as another. */
    static String place(UUID session) {
        return "session_note.words:" + session;
    }
}
