package org.doorway.sync;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A phone is registered by the person who carries it, and is theirs from then on. When it is lost, everything that it
 * signed in with is refused, and what it still sends waits until that person confirms it. A phone that was found again
 * is registered anew, as another one. It belongs to the sites that it was used for: who is limited to other ones has nothing
 * to do with it.
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

    /** Those that its owner's tokens covered when it was used; null: every one. */
    @Nullable @JdbcTypeCode(SqlTypes.ARRAY)
    List<Integer> sites;

    @SuppressWarnings("NullAway.Init")
    Phone() {}

    static Phone register(UUID id, String subject, @Nullable List<Integer> sites, Instant now) {
        var phone = new Phone();
        phone.id = id;
        phone.subject = subject;
        phone.registeredAt = now;
        phone.sites = sites;
        return phone;
    }

    boolean isOf(String somebody) {
        return subject.equals(somebody);
    }

    /** It is used at these sites, too; null: at every one. */
    void isUsedAt(@Nullable List<Integer> more) {
        if (more == null || sites == null) {
            sites = null;
        } else if (!sites.containsAll(more)) {
            sites = Stream.concat(sites.stream(), more.stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** Whether whoever covers these sites reaches all that it was used for. */
    boolean isWithin(Set<Integer> covered) {
        return sites != null && !sites.isEmpty() && covered.containsAll(sites);
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
