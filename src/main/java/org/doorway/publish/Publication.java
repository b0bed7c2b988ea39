package org.doorway.publish;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.doorway.report.document.ReportKind;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was published, byte for byte. It is never changed and never taken back: what is out is out. When records
 * came late, a revision stands beside it and says what has changed.
 *
 * <p>Beside the bytes it keeps, for this service alone, all figures as they were, so that nothing published later can
 * give away what was hidden.
 */
@Entity
@Immutable
class Publication {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    ReportKind kind;

    String title;
    LocalDate periodFrom;
    LocalDate periodUntil;

    @Column(name = "asked")
    byte[] asked;

    byte[] content;
    String digest;
    byte[] figures;
    boolean isCoarse;

    /** The first of its revisions; null: it is that itself. */
    @Nullable UUID original;

    int revision;

    @Nullable String changes;

    Instant publishedAt;
    byte[] createdAs;

    @SuppressWarnings("NullAway.Init")
    Publication() {}

    UUID first() {
        return original == null ? id : original;
    }
}
