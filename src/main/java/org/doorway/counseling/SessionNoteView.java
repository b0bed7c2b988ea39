package org.doorway.counseling;

import java.util.List;
import java.util.UUID;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note about a session, for those who may read it. */
@Schema(name = "SessionNote", description = "A note about a session, for its author and those whom the author names.")
public record SessionNoteView(
        @Schema(description = "The session that it is about.")
        UUID session,

        @Nullable @Schema(description = "The note. Absent: there is none.")
        String words,

        @Schema(description = "The subjects of the access tokens of those who may read it besides its author.")
        List<String> readers,

        @Schema(description = "Counts the changes of the note; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {}
