package org.doorway.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * One reading or changing of one person's record. It is written once, with what it tells of, and stays as it is for
 * as long as such records are kept, also when the person it tells of is forgotten.
 */
@Entity
@Immutable
class PersonAccess {
    @Id
    UUID id;

    Instant at;
    String subject;
    String operation;

    @Enumerated(EnumType.STRING)
    PersonEvent.Kind kind;

    @Column(name = "participant_id")
    UUID participant;

    @Nullable UUID resource;

    @SuppressWarnings("NullAway.Init")
    PersonAccess() {}

    static PersonAccess to(PersonEvent event, UUID id, Instant at, CurrentOperation operation) {
        var access = new PersonAccess();
        access.id = id;
        access.at = at;
        access.subject = operation.subject();
        access.operation = operation.id();
        access.kind = event.kind();
        access.participant = event.participant();
        access.resource = event.resource();
        return access;
    }
}
