package org.doorway.stop;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stop as a team sees it. */
@Schema(name = "Stop", description = "A named place or zone where an outreach team works.")
public record StopView(
        UUID id,
        @Schema(examples = "main") String site,
        StopDescription description,

        @Schema(description = "Whether coordinates are kept for it. They are shown to nobody.")
        boolean located,

        @Schema(description = "What a team should know about it, oldest first.")
        List<StopNoteView> notes,

        @Schema(
                description = "Whether several wrote at the same time, without having read each other: everything is "
                        + "kept, until somebody who has read all of it writes one note instead.")
        boolean notesDiffer,

        @Nullable @Schema(description = "Since when nobody works there; absent: they do.")
        Instant retiredAt,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    /** A note about a stop. */
    @Schema(name = "StopNote", description = "What somebody wrote about a stop.")
    public record StopNoteView(
            UUID id,

            @Schema(examples = "Ring at the side gate after eight.")
            String text,

            Instant writtenAt) {
        static StopNoteView of(StopNote note) {
            return new StopNoteView(note.id, note.said(), note.writtenAt);
        }
    }

    static StopView of(Stop stop, String site, List<StopNote> notes) {
        return new StopView(
                stop.id,
                site,
                new StopDescription(stop.name, stop.kind),
                stop.latitude != null,
                notes.stream().map(StopNoteView::of).toList(),
                notes.size() > 1,
                stop.retiredAt,
                stop.version);
    }
}
