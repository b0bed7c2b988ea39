package org.doorway.menu;

import java.util.Map;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heading as those who keep the menu see it. */
@Schema(name = "MenuFamily", description = "A heading of the menu.")
public record MenuFamilyView(
        @Schema(examples = "food") String code,
        @Schema(description = "Label by language.") Map<String, String> labels,

        @Schema(description = "Order on the screen, smallest first.")
        int order,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static MenuFamilyView of(MenuFamily family) {
        return new MenuFamilyView(family.code, family.labels, family.position, family.version);
    }
}
