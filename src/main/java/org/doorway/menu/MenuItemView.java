package org.doorway.menu;

import java.time.Instant;
import org.doorway.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item as those who keep the menu see it. */
@Schema(name = "MenuItem", description = "Something that can be taken at the door.")
public record MenuItemView(
        @Schema(examples = "food.meal") String code,
        ItemDescription description,

        @Nullable @Schema(description = "Since when it is not on the menu; absent: it is.")
        Instant retiredAt,

        @Schema(description = "Counts the changes; in quotes, it is the ETag.")
        int version)
        implements Versioned {
    static MenuItemView of(MenuItem item) {
        return new MenuItemView(
                item.code,
                new ItemDescription(
                        item.labels, item.family, item.kind, item.unit, item.countsAs, item.links, item.taxonomies),
                item.retiredAt,
                item.version);
    }
}
