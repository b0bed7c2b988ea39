package org.doorway.stop;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody writes what a team should know about a stop. The note is never edited: another one takes its place, and then
 * its text is gone and only the row stays, so that a repeated request does not bring it back. One that arrives after
 * another that its own writer wrote instead of it was never there for anybody else.
 */
@Entity
class StopNote {
    @Id
    UUID id;

    @Column(updatable = false)
    UUID stopId;

    /** Null: there is nothing to know, or another note took its place. */
    @Nullable String text;

    @Column(updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> instead;

    @Column(updatable = false)
    Instant writtenAt;

    @Column(updatable = false)
    byte[] createdAs;

    @SuppressWarnings("NullAway.Init")
    StopNote() {}

    static StopNote write(UUID id, UUID stopId, ChangeStopNote request, Instant writtenAt, byte[] createdAs) {
        var note = new StopNote();
        note.id = id;
        note.stopId = stopId;
        note.text = request.text() == null || request.text().isBlank() ? null : request.text();
        note.instead = List.copyOf(request.insteadOrNone());
        note.writtenAt = writtenAt;
        note.createdAs = createdAs;
        return note;
    }

    void giveWay() {
        text = null;
    }

    /** What it says, where it says something. */
    String said() {
        return requireNonNull(text);
    }
}
