package org.doorway.reportrun;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.problem.ProblemView;
import org.doorway.report.ReportSpec;
import org.doorway.report.document.ReportFormat;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A report that is made in the background. It waits for its turn, is begun, and in the end is done, has failed or was
 * cancelled. Whoever makes it may be interrupted; then it is begun again, some times. Once it has been asked for, it is
 * moved on by {@link ReportRunStore} only, which several at once can rely on.
 */
@Entity
@Immutable
class ReportRun {
    @Id
    UUID id;

    @Nullable UUID savedReportId;

    @Nullable String name;

    @JdbcTypeCode(SqlTypes.JSON)
    ReportSpec wanted;

    String language;

    @Enumerated(EnumType.STRING)
    ReportFormat format;

    @Nullable @JdbcTypeCode(SqlTypes.ARRAY)
    List<Integer> covered;

    Instant askedAt;

    @Nullable Instant scheduledFor;

    @Enumerated(EnumType.STRING)
    ReportRunState state;

    int attempts;
    int stepsDone;
    int steps;

    @Nullable Instant startedAt;

    @Nullable Instant endedAt;

    @Nullable Long size;

    @Nullable String digest;

    @Nullable String fileName;

    @Nullable @JdbcTypeCode(SqlTypes.JSON)
    ProblemView problem;

    byte @Nullable [] createdAs;

    @SuppressWarnings("NullAway.Init")
    ReportRun() {}

    /** @param wanted of a period that is fixed */
    static ReportRun of(UUID id, ReportSpec wanted, String language, ReportFormat format, Instant now) {
        var run = new ReportRun();
        run.id = id;
        run.wanted = wanted;
        run.language = language;
        run.format = format;
        run.askedAt = now;
        run.state = ReportRunState.QUEUED;
        return run;
    }

    /** @param wanted the saved report's, of a period that is fixed */
    static ReportRun of(UUID id, ReportRunOrder saved, ReportSpec wanted, Instant now) {
        var run = of(id, wanted, saved.language(), saved.format(), now);
        run.savedReportId = saved.savedReport();
        run.name = saved.name();
        run.covered = saved.covered();
        return run;
    }
}
