package org.doorway.counseling;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.doorway.counseling.content.Approach;
import org.doorway.counseling.content.Occasion;
import org.doorway.counseling.content.SessionContent;
import org.doorway.counseling.content.SessionType;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.SharedKey;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A session is written down by the counselor who held it, with as much or as little as people want to have kept: with
 * nobody, one or several of them named. Its author may correct it, and void it, which keeps it and stops counting it,
 * and take that back. Names can be taken off it at any time: by its author, and off a group's by any counselor. What
 * the author notes for themselves is a {@link SessionNote} of its own.
 *
 * <p>What says something about people is sealed with the session's own key, which those who are named share. Open is
 * what reports count: the type, minutes, heads, when and where.
 */
@Entity
class CounselingSession {
    /** What is sealed of a session. */
    record Inside(List<Approach> approaches, List<UUID> goals) {
        static final Inside NOTHING = new Inside(List.of(), List.of());

        static Inside of(SessionContent content) {
            return new Inside(content.approachesOrNone(), content.goalsOrNone());
        }
    }

    @Id
    UUID id;

    @Column(updatable = false)
    String author;

    int siteId;

    @Nullable UUID groupId;

    Instant heldAt;

    @Column(updatable = false)
    Instant recordedAt;

    @Enumerated(EnumType.STRING)
    SessionType type;

    @Nullable Integer minutes;

    @Nullable Integer headcount;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "counseling_session_participant", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "participant_id")
    @BatchSize(size = 500)
    Set<UUID> participants;

    byte[] dataKey;
    byte[] inside;

    @Nullable Instant voidedAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    CounselingSession() {}

    static CounselingSession held(Occasion occasion, String author, byte[] createdAs, Instant now) {
        var session = new CounselingSession();
        session.id = occasion.id();
        session.author = author;
        session.happened(occasion);
        session.recordedAt = now;
        session.participants = new HashSet<>();
        session.createdAs = createdAs;
        return session;
    }

    void happened(Occasion occasion) {
        siteId = occasion.siteId();
        groupId = occasion.group();
        heldAt = occasion.heldAt();
    }

    Occasion occasion() {
        return new Occasion(id, siteId, groupId, heldAt);
    }

    void say(SessionContent content) {
        type = typeOf(content);
        minutes = content.minutes();
        headcount = content.headcount();
    }

    /** Whether what is not sealed says this already. */
    boolean says(SessionContent content) {
        return type == typeOf(content)
                && Objects.equals(minutes, content.minutes())
                && Objects.equals(headcount, content.headcount())
                && participants.equals(content.people());
    }

    private SessionType typeOf(SessionContent content) {
        return content.typeOr(groupId);
    }

    /** From now on, these people share its key. */
    void share(SharedKey key) {
        dataKey = key.wrapped();
        participants.retainAll(key.people());
        participants.addAll(key.people());
    }

    SharedKey key() {
        return new SharedKey(id, Set.copyOf(participants), dataKey);
    }

    boolean isBy(String subject) {
        return author.equals(subject);
    }

    /** @throws Problem {@code session-voided} (409) */
    void requireCounted() {
        if (voidedAt != null) {
            throw Problem.of(CounselingError.SESSION_VOIDED);
        }
    }

    /** Voiding twice changes nothing. */
    void makeVoid(Instant now) {
        if (voidedAt == null) {
            voidedAt = now;
        }
    }

    /** It was no mistake. For a session that counts nothing changes. */
    void restore() {
        voidedAt = null;
    }

    /** Bound to the row: one session does not open as another. */
    static String place(UUID id) {
        return "counseling_session.inside:" + id;
    }
}
