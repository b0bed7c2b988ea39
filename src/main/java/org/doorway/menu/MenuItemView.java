package org.doorway.menu;

import java.time.Instant;
import java.util.Map;
import org.doorway.menu.item.ItemDescription;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item as those who keep the menu see it. */
@Schema(name = "MenuItem", description = "Something that can be taken at the door.")
public record MenuItemView(
        @Schema(examples = "food.meal") String code,
        ItemDescription description,

        @Schema(
                description = "What one of it is, by language: as the centre says it, else as the service does; in "
                        + "English at least.")
        Map<String, String> unitLabels,

        @Nullable @Schema(description = "Since when it is not on the menu; absent: it is.")
        Instant retiredAt,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static MenuItemView of(MenuItem item) {
        return new MenuItemView(
                item.code,
                new ItemDescription(
                        item.labels,
                        item.family,
                        item.kind,
                        item.unit,
                        item.unitLabels.isEmpty() ? null : item.unitLabels,
                        item.countsAs,
                        item.links,
                        item.taxonomies),
                Units.labels(item.unit, item.unitLabels),
                item.retiredAt,
                item.version);
    }
}
