package org.doorway.counseling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.counseling.content.Approach;
import org.doorway.counseling.content.SessionType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of somebody's sessions, as a picture of them shows it. */
@Schema(name = "PastSession", description = "One of somebody's counseling sessions, without its note.")
public record PastSessionView(
        UUID id,

        @Schema(description = "The subject of the access token of the counselor who has written it down.")
        String author,

        @Schema(examples = "main") String site,

        @Schema(description = "When it began.") Instant heldAt,

        SessionType type,

        @Schema(description = "How it was worked.") List<Approach> approaches,

        @Nullable @Schema(description = "How long it took. Absent: not known.", examples = "50")
        Integer minutes,

        @Schema(description = "Goals of this person that it was about.")
        List<UUID> goals) {
    static PastSessionView of(
            CounselingSession session, String site, CounselingSession.Inside inside, List<UUID> theirGoals) {
        return new PastSessionView(
                session.id,
                session.author,
                site,
                session.heldAt,
                session.type,
                inside.approaches(),
                session.minutes,
                inside.goals().stream().filter(theirGoals::contains).toList());
    }
}
