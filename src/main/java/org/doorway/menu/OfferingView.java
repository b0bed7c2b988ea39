package org.doorway.menu;

import java.time.Instant;
import java.util.List;
import org.doorway.platform.etag.Versioned;
import org.doorway.site.OpeningHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offering as those who keep the menu see it. */
@Schema(name = "Offering", description = "An item as one site offers it.")
public record OfferingView(
        @Schema(examples = "food.meal") String item,
        @Schema(description = "Whether it is switched on.") boolean available,

        @Nullable @Schema(
                description = "Until when the desk has switched it off all the same, which is the end of a day. "
                        + "Absent: it has not.")
        Instant pausedUntil,

        @Schema(description = "When it is offered; empty: whenever the site is open.")
        List<OpeningHours> hours,

        @Schema(description = "Order on the screen, smallest first.")
        int order,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static OfferingView of(String item, Offering offering, Instant now) {
        return new OfferingView(
                item,
                offering.available,
                offering.pausedUntil(now),
                offering.hours,
                offering.position,
                offering.version);
    }
}
