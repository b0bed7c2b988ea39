package org.doorway.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A notice as those who write it see it. */
@Schema(name = "Notice", description = "Something that staff should see at the door.")
public record NoticeView(
        UUID id,
        @Schema(description = "Text by language.") Map<String, String> texts,
        Severity severity,
        Instant validFrom,

        @Nullable @Schema(description = "Absent: until it is ended.")
        Instant validUntil,

        @Schema(description = "Codes of the sites that show it; empty: all.")
        List<String> sites,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id,
                notice.texts,
                notice.severity,
                notice.validFrom,
                notice.validUntil,
                notice.sites,
                notice.version);
    }
}
