package org.doorway.site;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A site opens once, under a code that stays. Its name, kind and hours change as the place changes. Its zone, and the hour
 * at which its days end, are corrected: by these is told which day everything was on that was ever recorded there. A site that closes down is retired: nothing is
 * offered there any more, and everything that happens there all the same is recorded and counts. It can be reinstated.
 */
@Entity
class Site {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(updatable = false)
    String code;

    String name;

    @Convert(converter = ZoneIdConverter.class)
    ZoneId timeZone;

    int dayEndsHour;

    @Enumerated(EnumType.STRING)
    SiteKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    List<OpeningHours> openingHours;

    @Nullable Instant retiredAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Site() {}

    static Site open(OpenSite request, LocalDays days, byte[] createdAs) {
        var site = new Site();
        site.code = request.code();
        site.createdAs = createdAs;
        site.describe(request.name(), days, request.kind(), request.openingHours());
        return site;
    }

    void change(ChangeSite request, LocalDays days) {
        describe(request.name(), days, request.kind(), request.openingHours());
    }

    private void describe(
            String newName, LocalDays days, @Nullable SiteKind newKind, @Nullable List<OpeningHours> newHours) {
        name = newName;
        timeZone = days.zone();
        dayEndsHour = days.endsAt().getHour();
        kind = newKind == null ? SiteKind.DROP_IN : newKind;
        openingHours = newHours == null ? List.of() : newHours;
    }

    LocalDays days() {
        return new LocalDays(timeZone, LocalTime.of(dayEndsHour, 0));
    }

    SiteRef ref() {
        return new SiteRef(id, code, days(), retiredAt);
    }

    /** Retiring twice changes nothing. */
    void retire(Instant now) {
        if (retiredAt == null) {
            retiredAt = now;
        }
    }

    void reinstate() {
        retiredAt = null;
    }
}
