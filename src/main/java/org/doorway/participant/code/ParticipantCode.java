package org.doorway.participant.code;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code is given out, shown once, and from then on only known by its hash. It leads to its person until it is
 * revoked, because it was lost or they no longer want it; a revoked code stays revoked. Somebody may have many
 * codes at once ({@link CodeSettings}), and the same name may be chosen again by anybody once nobody uses it. What happened while somebody held a
 * code stays theirs, whoever holds it later: of one hash, the times from {@code issuedAt} to {@code revokedAt} never
 * overlap.
 */
@Entity
class ParticipantCode {
    @Id
    UUID id;

    @Column(name = "participant_id", updatable = false)
    UUID participant;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    CodeKind kind;

    @Column(updatable = false)
    byte[] hash;

    @Column(updatable = false)
    Instant issuedAt;

    @Nullable Instant revokedAt;

    @Column(updatable = false)
    byte[] createdAs;

    @SuppressWarnings("NullAway.Init")
    ParticipantCode() {}

    static ParticipantCode issue(NewCodes.Origin origin, CodeKind kind, byte[] hash, Instant from) {
        var code = new ParticipantCode();
        code.id = origin.id();
        code.participant = origin.participant();
        code.createdAs = origin.createdAs();
        code.kind = kind;
        code.hash = hash;
        code.issuedAt = from;
        return code;
    }

    /** Whether it led to its person until now; revoking twice changes nothing. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }
}
