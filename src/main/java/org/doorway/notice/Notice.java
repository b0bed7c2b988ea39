package org.doorway.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A notice is posted, reworded as more becomes known, and ends: at a time given beforehand, or when somebody says so.
 * It is kept afterwards, and can be put up again.
 */
@Entity
class Notice {
    @Id
    UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> texts;

    @Enumerated(EnumType.STRING)
    Severity severity;

    Instant validFrom;

    @Nullable Instant validUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> sites;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Notice() {}

    static Notice post(UUID id, NoticeContent content, Instant now, byte[] createdAs) {
        var notice = new Notice();
        notice.id = id;
        notice.createdAs = createdAs;
        notice.validFrom = now;
        notice.write(content);
        return notice;
    }

    void write(NoticeContent content) {
        texts = content.texts();
        severity = content.severity();
        validFrom = content.validFrom() == null ? validFrom : content.validFrom();
        validUntil = content.validUntil();
        sites = content.sitesOrAll();
    }

    /** Ending twice, or ending what is over, changes nothing. */
    void end(Instant now) {
        if (validUntil == null || validUntil.isAfter(now)) {
            validUntil = now;
            validFrom = validFrom.isAfter(now) ? now : validFrom;
        }
    }

    /** One that is not over stays as it is. */
    void putUpAgain(Instant now) {
        if (isOver(now)) {
            validUntil = null;
        }
    }

    boolean isShown(String site, Instant now) {
        return !validFrom.isAfter(now) && !isOver(now) && isFor(site);
    }

    boolean isFor(String site) {
        return sites.isEmpty() || sites.contains(site);
    }

    boolean isOver(Instant now) {
        return validUntil != null && !validUntil.isAfter(now);
    }
}
