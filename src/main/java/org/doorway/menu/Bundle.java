package org.doorway.menu;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Items that staff give together, for two taps instead of ten. It belongs to a site's screen, is rearranged freely and
 * can be thrown away: a visit records the items, never the bundle.
 */
@Entity
class Bundle {
    /** One bundle of one site. */
    @Embeddable
    record Key(int siteId, String code) {}

    @EmbeddedId
    Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> labels;

    @JdbcTypeCode(SqlTypes.JSON)
    List<BundleItem> items;

    int position;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Bundle() {}

    static Bundle of(Key key) {
        var bundle = new Bundle();
        bundle.key = key;
        return bundle;
    }

    void arrange(ArrangeBundle request) {
        labels = request.labels();
        items = request.items();
        position = request.order();
    }
}
