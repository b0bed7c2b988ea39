package org.doorway.reflection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A reflection is what somebody thought at one time. It may be corrected, the time included, and taken away. What it is
 * about, a goal or a relationship, is not changed by it in any way, also when it is about a return to use.
 */
@Entity
class Reflection {
    /** How long somebody's stage label is shown: people move on, and labels stick. */
    static final Duration STAGE_LASTS = Duration.ofDays(90);

    @Id
    UUID id;

    @Column(updatable = false)
    UUID participantId;

    Instant reflectedAt;

    byte[] content;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Reflection() {}

    static Reflection of(UUID id, UUID participant, Instant reflectedAt, byte[] content, byte[] createdAs) {
        var reflection = new Reflection();
        reflection.id = id;
        reflection.participantId = participant;
        reflection.reflectedAt = reflectedAt;
        reflection.content = content;
        reflection.createdAs = createdAs;
        return reflection;
    }

    ReflectionView view(ReflectionContent said, Instant now) {
        var shown = now.isBefore(reflectedAt.plus(STAGE_LASTS)) ? said : said.withoutStage();
        return new ReflectionView(id, participantId, reflectedAt, shown, version);
    }

    /** Bound to the row: one reflection does not open as another. */
    static String place(UUID id) {
        return "reflection.content:" + id;
    }
}
