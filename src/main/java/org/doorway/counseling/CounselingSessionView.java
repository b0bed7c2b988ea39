package org.doorway.counseling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.counseling.content.Approach;
import org.doorway.counseling.content.SessionType;
import org.doorway.platform.etag.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session, without its note. */
@Schema(name = "CounselingSession", description = "A counseling session. Its note is read apart, by those who may.")
public record CounselingSessionView(
        UUID id,

        @Schema(description = "The subject of the access token of the counselor who has written it down.")
        String author,

        @Schema(examples = "main") String site,

        @Nullable @Schema(description = "The group that it was a session of.")
        UUID group,

        @Schema(description = "When it began.") Instant heldAt,

        SessionType type,

        @Schema(description = "How it was worked.") List<Approach> approaches,

        @Nullable @Schema(description = "How long it took. Absent: not known.", examples = "50")
        Integer minutes,

        @Nullable @Schema(description = "How many people came. Absent: nobody counted.", examples = "9")
        Integer headcount,

        @Schema(description = "Those who took part and want it to be with their record. Empty: it is nobody's.")
        List<UUID> participants,

        @Schema(description = "Goals of theirs that it was about.")
        List<UUID> goals,

        @Schema(description = "Whether it was a mistake and does not count.")
        boolean voided,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {
    static CounselingSessionView of(CounselingSession session, String site, CounselingSession.Inside inside) {
        return new CounselingSessionView(
                session.id,
                session.author,
                site,
                session.groupId,
                session.heldAt,
                session.type,
                inside.approaches(),
                session.minutes,
                session.headcount,
                session.participants.stream().sorted().toList(),
                inside.goals(),
                session.voidedAt != null,
                session.version);
    }
}
