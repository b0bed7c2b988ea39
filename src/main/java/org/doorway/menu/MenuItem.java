package org.doorway.menu;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doorway.menu.item.AddMenuItem;
import org.doorway.menu.item.CountsAs;
import org.doorway.menu.item.ItemDescription;
import org.doorway.menu.item.ItemKind;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An item is put on the menu once, under a code that stays. Its words, family and unit are changed as the centre
 * learns what works. What it counts as is copied to everything that is recorded with it, so that a change leaves the
 * past as it was. An item no longer given is retired: it leaves every screen, what is given of it all the same is
 * recorded, and what was given of it stays countable. It can be reinstated.
 */
@Entity
class MenuItem {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Integer id;

    @Column(updatable = false)
    String code;

    String family;

    @Enumerated(EnumType.STRING)
    ItemKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> labels;

    String unit;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> unitLabels;

    @Nullable @JdbcTypeCode(SqlTypes.JSON)
    CountsAs countsAs;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> links;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> taxonomies;

    @Nullable Instant retiredAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    MenuItem() {}

    static MenuItem add(AddMenuItem request, byte[] createdAs) {
        var item = new MenuItem();
        item.code = request.code();
        item.createdAs = createdAs;
        item.describe(request.description());
        return item;
    }

    void describe(ItemDescription description) {
        family = description.family();
        kind = description.kind();
        labels = description.labels();
        unit = description.unit();
        unitLabels = description.unitLabels() == null ? Map.of() : description.unitLabels();
        countsAs = description.countsAs();
        links = description.links() == null ? List.of() : description.links();
        taxonomies = description.taxonomies() == null ? Map.of() : description.taxonomies();
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
