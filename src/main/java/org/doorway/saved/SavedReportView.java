package org.doorway.saved;

import java.time.Instant;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A saved report as those who may run it see it. */
@Schema(name = "SavedReport", description = "A report under a name.")
public record SavedReportView(
        UUID id,
        SavedReportContent content,

        @Nullable @Schema(description = "When it is made by itself next. Absent: not by itself, or its schedule rests.")
        Instant nextAt,

        Instant savedAt,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static SavedReportView of(SavedReport report) {
        var content =
                new SavedReportContent(report.name, report.wanted, report.language, report.format, report.schedule);
        return new SavedReportView(report.id, content, report.nextAt, report.savedAt, report.version);
    }
}
