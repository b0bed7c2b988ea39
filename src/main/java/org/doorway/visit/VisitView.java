package org.doorway.visit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.notice.NoticeAtDoor;
import org.doorway.participant.GreetingView;
import org.doorway.platform.etag.Versioned;
import org.doorway.visit.arrival.CodeOutcome;
import org.doorway.visit.line.LineView;
import org.doorway.visit.line.Modality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit as the staff of its site see it. */
@Schema(name = "Visit", description = "Somebody came. Who, only if they wanted.")
public record VisitView(
        UUID id,
        @Schema(examples = "main") String site,

        @Nullable @Schema(description = "At which stop of the site, where a team was out.")
        UUID stop,

        VisitState state,
        @Schema(description = "When they came.") Instant arrivedAt,
        @Schema(description = "When this was written down.") Instant recordedAt,

        @Schema(description = "Whether it was written down more than 15 minutes after they came.")
        boolean late,

        @Nullable @Schema(description = "When they left, if somebody saw it.")
        Instant leftAt,

        @Nullable @Schema(description = "Why the visit does not count.")
        VoidReason voidReason,

        Modality modality,

        @Schema(description = "How many people the visit is for.", examples = "1")
        int peopleServed,

        @Nullable @Schema(description = "Who came; absent: an anonymous visit, which counts the same.")
        GreetingView participant,

        @Nullable @Schema(
                description = "In the answer to a visit recorded with a code or an id: whether it was "
                        + "recognised. Absent: none was sent, or it waits to be looked up.")
        Boolean codeRecognised,

        @Nullable @Schema(description = "In the same answer: what came of the code or the id. Absent: none was sent.")
        CodeOutcome codeOutcome,

        @Nullable @Schema(
                description = "In the same answer, where somebody was recognised: another visit of theirs at this site "
                        + "that is open today. What they come back for can be added to that one instead.")
        UUID openVisit,

        @Nullable @Schema(
                description =
                        "In the same answer: a visit of theirs at this site only minutes before, which this one may "
                                + "be the same as. Both are recorded; one that is too much can be voided.")
        UUID possibleRepeatOf,

        @Schema(description = "What they took, in the order it was recorded.")
        List<LineView> lines,

        @Schema(description = "What staff of this site should see now.")
        List<NoticeAtDoor> notices,

        @Schema(description = "Counts the changes; in quotes, it is what `If-Match` can say.")
        int version)
        implements Versioned {}
