package org.doorway.menu;

import java.util.List;
import java.util.Map;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bundle as those who keep the menu see it. */
@Schema(name = "Bundle", description = "Items that staff give together.")
public record BundleView(
        @Schema(examples = "usual-bag") String code,
        @Schema(description = "Label by language.") Map<String, String> labels,
        List<BundleItem> items,

        @Schema(description = "Order on the screen, smallest first.")
        int order,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static BundleView of(Bundle bundle) {
        return new BundleView(bundle.key.code(), bundle.labels, bundle.items, bundle.position, bundle.version);
    }
}
