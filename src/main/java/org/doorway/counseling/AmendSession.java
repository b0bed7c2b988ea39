package org.doorway.counseling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.counseling.content.Approach;
import org.doorway.counseling.content.SessionContent;
import org.doorway.counseling.content.SessionType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a session was written down wrongly; the rest stays as it is. */
@Schema(
        name = "AmendSession",
        description = "What of a session was written down wrongly. What is left out stays as it is.",
        examples = """
                { "heldAt": "2026-11-19T14:00:00-08:00", "minutes": 45 }""")
public record AmendSession(
        @Nullable @Schema(description = "When it began.") Instant heldAt,

        @Nullable @Size(max = 40) @Schema(description = "Code of the site where it was.", examples = "main")
        String site,

        @Nullable @Schema(
                description =
                        "The group that it was a session of, by its id. The site stays as it is, unless you name one.")
        UUID group,

        @Nullable @Schema(description = "True: it was a session of no group. It is not sent together with a group.")
        Boolean noGroup,

        @Nullable @Schema(description = "Who sat together.") SessionType type,

        @Nullable @Size(max = SessionContent.MOST_APPROACHES) @Schema(uniqueItems = true, description = "How it was worked; any number, each once.")
        List<@NotNull Approach> approaches,

        @Nullable @Min(1) @Max(SessionContent.LONGEST) @Schema(description = "How long it took.", examples = "45")
        Integer minutes,

        @Nullable @Min(0) @Max(SessionContent.MOST_HEADS) @Schema(description = "How many people came. Not less than are named.", examples = "9")
        Integer headcount) {
    boolean saysNoGroup() {
        return Boolean.TRUE.equals(noGroup);
    }

    /** What a session says with this put right. */
    SessionContent over(CounselingSession session, CounselingSession.Inside inside) {
        return new SessionContent(
                type == null ? session.type : type,
                approaches == null ? inside.approaches() : approaches,
                minutes == null ? session.minutes : minutes,
                headcount == null ? session.headcount : headcount,
                List.copyOf(session.participants),
                inside.goals());
    }
}
