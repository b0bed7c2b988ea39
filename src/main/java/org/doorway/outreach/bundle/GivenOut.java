package org.doorway.outreach.bundle;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A bundle is given out to phones as long as nothing changes, then another one is. What the old one was made of is
 * remembered for phones that come back with its cursor, until none has taken it for a long time.
 */
@Entity
@Table(name = "shift_bundle")
class GivenOut {
    /** One bundle of one site. */
    @Embeddable
    record Key(int siteId, String cursor) {}

    @EmbeddedId
    Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> contents;

    Instant givenOutAt;

    @SuppressWarnings("NullAway.Init")
    GivenOut() {}

    Contents contents() {
        return new Contents(new TreeMap<>(contents));
    }
}
