package org.doorway.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A resource as staff see it. */
@Schema(name = "Resource", description = "Information that is people's to take.")
public record ResourceView(
        UUID id,
        ResourceContent content,

        @Nullable @Schema(description = "Since when it is not handed out; absent: it is.")
        Instant retiredAt,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static ResourceView of(Shelved shelved) {
        return new ResourceView(
                shelved.id,
                new ResourceContent(shelved.kind, shelved.topic, shelved.wordings, List.copyOf(shelved.sites)),
                shelved.retiredAt,
                shelved.version);
    }
}
