package org.doorway.poster;

import java.time.Instant;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the poster is made of. */
@Schema(name = "PosterSource", description = "Which publications the poster is made of; of none: nothing is up.")
public record PosterSourceView(
        @Nullable UUID services,
        @Nullable UUID supplies,
        @Nullable UUID unmet,

        @Nullable @Schema(description = "Since when it is up like this.")
        Instant putUpAt,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static PosterSourceView of(Poster poster) {
        return new PosterSourceView(poster.services, poster.supplies, poster.unmet, poster.putUpAt, poster.version);
    }
}
