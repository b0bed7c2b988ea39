package org.doorway.sync;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone is registered by the person who carries it, and is theirs from then on. When it is lost, everything that it
 * signed in with is refused, and what it still sends waits until that person confirms it. A phone that was found again
 * is registered anew, as another one.
 */
@Entity
class Phone {
    @Id
    UUID id;

    @Column(updatable = false)
    String subject;

    @Column(updatable = false)
    Instant registeredAt;

    @Nullable Instant lostAt;

    @SuppressWarnings("NullAway.Init")
    Phone() {}

    static Phone register(UUID id, String subject, Instant now) {
        var phone = new Phone();
        phone.id = id;
        phone.subject = subject;
        phone.registeredAt = now;
        return phone;
    }

    boolean isOf(String somebody) {
        return subject.equals(somebody);
    }

    /** Losing it twice changes nothing. */
    void lose(Instant now) {
        if (lostAt == null) {
            lostAt = now;
        }
    }

    boolean isLost() {
        return lostAt != null;
    }
}
