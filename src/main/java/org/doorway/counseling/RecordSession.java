package org.doorway.counseling;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.doorway.counseling.content.NoteContent;
import org.doorway.counseling.content.SessionContent;
import org.doorway.platform.time.OrNow;
import org.doorway.privacy.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session is written down. */
@Schema(description = "A session is written down by the counselor who held it.", examples = """
                {
                  "id": "0198f3a2-7c11-7d3e-9a55-3f1f4b0c2e72",
                  "site": "main",
                  "heldAt": "2026-11-20T14:00:00-08:00",
                  "content": {
                    "type": "individual",
                    "approaches": ["mi"],
                    "minutes": 50,
                    "participants": ["0198f3a2-7c11-4d3e-9a55-3f1f4b0c2e70"]
                  },
                  "note": { "words": "Wants to call her sister first." }
                }""")
public record RecordSession(
        @Nullable @Schema(description = "Chosen by the caller to make retries safe. Absent: the service makes one.")
        UUID id,

        @Nullable @Size(max = 40) @Schema(
                description = "Code of the site. Absent: the group's, else the only one that your token means.",
                examples = "main")
        String site,

        @Nullable @Schema(description = "The group that it was a session of, by its id.")
        UUID group,

        @OrNow @Nullable @Schema(description = "When it began. Absent: now.")
        Instant heldAt,

        @Nullable @Valid SessionContent content,
        @Nullable @Valid NoteContent note)
        implements Meant {
    SessionContent contentOrNone() {
        return content == null ? SessionContent.EMPTY : content;
    }

    NoteContent noteOrNone() {
        return note == null ? NoteContent.EMPTY : note;
    }

    @Override
    public Object meaning() {
        var said = contentOrNone().meaning(group);
        return new RecordSession(id, null, group, null, said, noteOrNone().meaning());
    }

    @Override
    public List<@Nullable Object> open() {
        return Collections.singletonList(heldAt);
    }
}
