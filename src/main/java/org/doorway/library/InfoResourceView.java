package org.doorway.library;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A resource as staff see it. */
@Schema(name = "Resource", description = "Information that is people's to take.")
public record InfoResourceView(
        UUID id,
        InfoResourceContent content,

        @Nullable @Schema(description = "Since when it is not handed out; absent: it is.")
        Instant retiredAt,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static InfoResourceView of(Shelved shelved) {
        return new InfoResourceView(
                shelved.id,
                new InfoResourceContent(shelved.kind, shelved.topic, shelved.wordings, List.copyOf(shelved.sites)),
                shelved.retiredAt,
                shelved.version);
    }
}
