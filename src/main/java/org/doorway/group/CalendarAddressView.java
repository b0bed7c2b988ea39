package org.doorway.group;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An address of a site's calendar as staff see it. */
@Schema(name = "GroupCalendarAddress", description = "What a calendar program subscribes to.")
public record CalendarAddressView(
        UUID id,
        @Schema(examples = "main") String site,

        @Schema(
                description = "Where the calendar is, below this service's own address. Whoever has it may read the "
                        + "calendar.",
                examples = "/api/v1/group-calendars/q0cT1mW8sV3nEoZ2rY5uPxLd.ics")
        String path,

        Instant madeAt,

        @Nullable @Schema(description = "Since when it leads nowhere; absent: it leads to the calendar.")
        Instant endedAt) {
    static CalendarAddressView of(CalendarAddress address, String site, String secret) {
        return new CalendarAddressView(
                address.id, site, PublicCalendarResource.PATH + secret + ".ics", address.madeAt, address.endedAt);
    }
}
