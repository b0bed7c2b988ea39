package org.doorway.site;

import java.time.Instant;
import java.util.List;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A site as callers see it. */
@Schema(name = "Site", description = "A place where people come in.")
public record SiteView(
        @Schema(examples = "main") String code,
        @Schema(examples = "Main Street") String name,
        @Schema(examples = "America/Los_Angeles") String timeZone,

        @Schema(description = "The local time after midnight until which its days go on.", examples = "00:00")
        String dayEndsAt,

        SiteKind kind,
        List<OpeningHours> openingHours,

        @Nullable @Schema(
                description =
                        "Since when it has been closed down; absent: it is open. Visits are recorded all the same.")
        Instant retiredAt,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static SiteView of(Site site) {
        return new SiteView(
                site.code,
                site.name,
                site.timeZone.getId(),
                site.days().endsAt().toString(),
                site.kind,
                site.openingHours,
                site.retiredAt,
                site.version);
    }
}
