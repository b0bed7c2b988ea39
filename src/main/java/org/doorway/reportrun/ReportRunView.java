package org.doorway.reportrun;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.doorway.platform.problem.ProblemView;
import org.doorway.report.ReportSpec;
import org.doorway.report.document.ReportFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run as those who may have its file see it. */
@Schema(name = "ReportRun", description = "A report that is made in the background, or was.")
public record ReportRunView(
        UUID id,

        @Nullable @Schema(description = "The saved report that it was made from. Absent: none, or that is gone.")
        UUID savedReport,

        @Nullable @Schema(description = "What that was called.")
        String name,

        @Schema(description = "Which report; its period is the one that was meant when it was asked for.")
        ReportSpec report,

        @Schema(description = "Language of its titles.", examples = "en")
        String language,

        ReportFormat format,
        ReportRunState state,
        Progress progress,

        @Schema(description = "How often it was begun; more than once when it was interrupted.")
        int attempts,

        Instant askedAt,

        @Nullable @Schema(description = "The time on the schedule that it is for. Absent: somebody asked for it.")
        Instant scheduledFor,

        @Nullable @Schema(description = "When it was begun last.")
        Instant startedAt,

        @Nullable Instant endedAt,

        @Nullable @Schema(description = "The file, once it is done.")
        FileOfRun file,

        @Nullable @Schema(description = "Why it failed.") ProblemView problem) {

    /** How far it is. */
    @Schema(
            name = "RunProgress",
            description =
                    "How far it is. A step is a part of what is asked of the database, and the last one writes the file; "
                            + "they take unequally long, so this says that it goes on, and not when it will be done.")
    public record Progress(
            @Schema(description = "Steps that are done among all of them, from 0 to 1.", examples = "0.5")
            double share,

            @Schema(description = "Steps that are done.") int done,

            @Nullable @Schema(description = "How many there are. Absent: it has not been begun.")
            Integer of) {}

    /** What came of it. */
    @Schema(name = "RunFile", description = "What came of it (`GET /report-runs/{id}/file`).")
    public record FileOfRun(
            @Schema(examples = "services-2026-10.pdf") String name,

            @Schema(description = "Bytes.") long size,

            @Schema(description = "SHA-256.") String sha256,

            @Schema(description = "It is forgotten then, or before where all files together take too much room.")
            Instant keptUntil) {}

    static ReportRunView of(ReportRun run, Duration keepFor) {
        return new ReportRunView(
                run.id,
                run.savedReportId,
                run.name,
                run.wanted,
                run.language,
                run.format,
                run.state,
                new Progress(
                        run.steps == 0 ? 0 : (double) run.stepsDone / run.steps,
                        run.stepsDone,
                        run.steps == 0 ? null : run.steps),
                run.attempts,
                run.askedAt,
                run.scheduledFor,
                run.startedAt,
                run.endedAt,
                file(run, keepFor),
                run.problem);
    }

    private static @Nullable FileOfRun file(ReportRun run, Duration keepFor) {
        return run.fileName == null || run.size == null || run.digest == null || run.endedAt == null
                ? null
                : new FileOfRun(run.fileName, run.size, run.digest, run.endedAt.plus(keepFor));
    }
}
