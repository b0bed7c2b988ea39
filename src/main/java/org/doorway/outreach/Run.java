package org.doorway.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.doorway.platform.problem.Problem;
import org.doorway.visit.count.Shift;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A team sets out: the run is under way, and its route may change as the evening does. It ends when the first of them
 * says that they are back. What was carried is counted before, meanwhile and after ({@link RunLoad}), so loads are added
 * to a run that has ended, too. A run that should not have been recorded is voided: it is kept, and nothing about it
 * changes any more.
 */
@Entity
class Run {
    /** As many as anybody compares; of more, the newest. */
    private static final int MOST_BESIDE = 20;

    @Id
    UUID id;

    @Column(updatable = false)
    int siteId;

    @Nullable String team;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<UUID> stops;

    /** When team and route were last changed; null: they are as they were at the start. */
    @Nullable Instant plannedAt;

    /** What else was planned by those who did not know of each other, oldest first. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<RunPlan> alsoPlanned;

    @Column(updatable = false)
    Instant startedAt;

    @Nullable Instant endedAt;

    @Nullable Instant voidedAt;

    @Column(updatable = false)
    byte[] createdAs;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Run() {}

    static Run start(UUID id, int siteId, RunPlan plan, Instant startedAt, byte[] createdAs) {
        var run = new Run();
        run.id = id;
        run.siteId = siteId;
        run.startedAt = startedAt;
        run.createdAs = createdAs;
        run.alsoPlanned = List.of();
        run.plan(plan);
        return run;
    }

    RunState state() {
        if (voidedAt != null) {
            return RunState.VOIDED;
        }
        return endedAt == null ? RunState.UNDER_WAY : RunState.ENDED;
    }

    /** Planning the same again changes nothing. */
    void plan(RunPlan plan, Instant when) {
        requireCounted();
        if (!isPlannedAs(plan)) {
            plan(plan);
            plannedAt = when;
        }
    }

    private void plan(RunPlan plan) {
        team = plan.teamOrNone();
        stops = List.copyOf(plan.stopsOrNone());
    }

    boolean isPlannedAs(RunPlan plan) {
        return Objects.equals(team, plan.teamOrNone()) && stops.equals(plan.stopsOrNone());
    }

    /** Keeps a plan beside the one that is there; the same one once. */
    void keepBeside(RunPlan plan) {
        requireCounted();
        var all = new ArrayList<>(alsoPlanned);
        if (!all.contains(plan)) {
            all.add(plan);
        }
        alsoPlanned = List.copyOf(all.subList(Math.max(0, all.size() - MOST_BESIDE), all.size()));
    }

    /** Whoever planned it last knew of all that was planned. */
    void clearBeside() {
        alsoPlanned = List.of();
    }

    /** Ending twice changes nothing: whoever was back first was right. */
    void end(Instant when) {
        requireCounted();
        if (endedAt == null) {
            endedAt = when.isBefore(startedAt) ? startedAt : when;
        }
    }

    /** When and where it is out, until now if it has not ended. */
    Shift shift(Instant now) {
        var until = endedAt != null ? endedAt : now.isBefore(startedAt) ? startedAt : now;
        return new Shift(id, List.copyOf(stops), startedAt, until);
    }

    /** Voiding twice changes nothing. */
    void makeVoid(Instant now) {
        if (voidedAt == null) {
            voidedAt = now;
        }
    }

    /** Refuses a change to what does not count any more. */
    void requireCounted() {
        if (voidedAt != null) {
            throw Problem.of(OutreachError.RUN_VOIDED);
        }
    }
}
