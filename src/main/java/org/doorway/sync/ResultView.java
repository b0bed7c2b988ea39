package org.doorway.sync;

import java.time.Instant;
import java.util.UUID;
import org.doorway.platform.problem.ProblemView;
import org.doorway.sync.message.Outcome;
import org.doorway.sync.message.PhoneClock;
import org.doorway.visit.arrival.CodeOutcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one operation. */
@Schema(name = "OperationResult", description = "What became of one operation.")
public record ResultView(
        @Schema(description = "Which one: counts from 0 within the batch.")
        int position,

        @Nullable @Schema(description = "Its id. Absent: it had none that could be read.")
        UUID id,

        Outcome outcome,

        @Nullable @Schema(description = "When it is taken to have happened, where that is not what the phone said.")
        Instant takenAs,

        @Nullable @Schema(description = "True: `takenAs` is a guess. Absent: the time is not doubted.")
        Boolean timeDoubted,

        @Nullable @Schema(
                description =
                        "Of a visit that was recorded with a code or an id: whether somebody was recognised. Absent: "
                                + "none was sent, or it waits to be looked up.")
        Boolean codeRecognised,

        @Nullable @Schema(
                description =
                        "Of such a visit: what came of the code when it was recorded; whatever became of it since "
                                + "is not told. Absent: none was sent.")
        CodeOutcome codeOutcome,

        @Nullable @Schema(
                description = "True: what it changes had been changed since, and stays so; what this one says is kept "
                        + "beside it, and shown there. Absent: it is not so.")
        Boolean conflict,

        @Nullable @Schema(description = "The operation that has to be applied before this one.")
        UUID dependsOn,

        @Nullable @Schema(
                description = "Why it was refused: what the operation would have answered online. Its pointers begin "
                        + "in the operation.")
        ProblemView problem) {
    static ResultView held(int position, UUID id) {
        return new ResultView(position, id, Outcome.HELD, null, null, null, null, null, null, null);
    }

    static ResultView done(int position, UUID id, Applied applied, PhoneClock.Dated dated) {
        return new ResultView(
                position,
                id,
                applied.outcome(),
                dated.isMoved() || dated.isDoubted() ? dated.assumed() : null,
                dated.isDoubted() ? true : null,
                CodeOutcome.isRecognised(applied.code()),
                applied.code(),
                applied.isBeside() ? true : null,
                null,
                null);
    }

    static ResultView refused(int position, @Nullable UUID id, @Nullable UUID dependsOn, ProblemView problem) {
        return new ResultView(position, id, Outcome.REFUSED, null, null, null, null, null, dependsOn, problem);
    }
}
