package org.doorway.menu;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A heading of the menu: written down when first needed, reworded and moved as the screen is arranged. */
@Entity
class MenuFamily {
    @Id
    String code;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> labels;

    int position;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    MenuFamily() {}

    static MenuFamily named(String code) {
        var family = new MenuFamily();
        family.code = code;
        return family;
    }

    void arrange(ArrangeFamily request) {
        labels = request.labels();
        position = request.order();
    }
}
