package org.doorway.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A resource is put on the shelf, worded better and in more languages, and retired when it is not true any more: it is
 * kept and handed out no longer. It can be put back.
 */
@Entity
@Table(name = "resource")
class Shelved {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    InfoResourceKind kind;

    String topic;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Wording> wordings;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> sites;

    @Column(updatable = false)
    Instant addedAt;

    @Nullable Instant retiredAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Shelved() {}

    static Shelved shelve(UUID id, InfoResourceContent content, Instant now, byte[] createdAs) {
        var shelved = new Shelved();
        shelved.id = id;
        shelved.addedAt = now;
        shelved.createdAs = createdAs;
        shelved.write(content);
        return shelved;
    }

    void write(InfoResourceContent content) {
        kind = content.kind();
        topic = content.topic();
        wordings = content.wordings();
        sites = content.sitesOrAll();
    }

    /** Retiring twice changes nothing. */
    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    void putBack() {
        retiredAt = null;
    }

    boolean isAt(String site) {
        return retiredAt == null && (sites.isEmpty() || sites.contains(site));
    }
}
