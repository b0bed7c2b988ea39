package org.doorway.visit.arrival;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Fingerprints;
import org.jspecify.annotations.Nullable;

/** Recording many visits at once that happened somewhere else before: by a statement for all, not by one for each. */
@ApplicationScoped
public class ManyArrivals {
    /**
     * A visit that was recorded elsewhere.
     *
     * @param request with the time that it is taken to have happened at
     * @param asSent what the same visit will be recognised by when it is sent again
     */
    public record Past(CheckIn request, CheckIn asSent) {}

    /** What became of a visit. */
    public enum Outcome {
        RECORDED,
        /** The same visit was recorded before. */
        REPEATED,
        /** Its id stands for another visit. */
        TAKEN
    }

    /**
     * The same with what came of the code that it was recorded with, the first time.
     *
     * @param code null: nothing was shown
     */
    public record Result(Outcome outcome, @Nullable CodeOutcome code) {}

    private final ArrivalCheck check;
    private final ManyVisitsStore store;
    private final Recognition recognition;

    ManyArrivals(ArrivalCheck check, ManyVisitsStore store, Recognition recognition) {
        this.check = check;
        this.store = store;
        this.recognition = recognition;
    }

    /**
     * Records visits within the transaction under way, all that can be. Each id is there once. Where one is taken,
     * nothing is counted against the caller's limit: the others are not to be recorded together then.
     *
     * @return what became of each, in the order given
     * @throws Problem {@code invalid-input} when one of them has a fault
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Result> checkIn(List<Past> visits) throws SQLException {
        var rows = visits.stream()
                .map(visit -> recognition.row(check.arrival(visit.request(), visit.asSent()), visit.request()))
                .toList();
        var recorded = store.recordPast(rows);
        var before = store.recordedBefore(rows.stream()
                .map(VisitRow::id)
                .filter(id -> !recorded.containsKey(id))
                .toList());
        var results = rows.stream().map(row -> result(row, recorded, before)).toList();
        if (results.stream().noneMatch(result -> result.outcome() == Outcome.TAKEN)) {
            for (int i = 0; i < rows.size(); i++) {
                if (results.get(i).outcome() == Outcome.RECORDED) {
                    recognition.count(rows.get(i).shown(), results.get(i).code());
                }
            }
        }
        return results;
    }

    /** What came of the codes that these visits were recorded with, of those that are there and had one. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Map<UUID, CodeOutcome> codesOf(Collection<UUID> visits) throws SQLException {
        var codes = new HashMap<UUID, CodeOutcome>();
        store.recordedBefore(visits).forEach((id, before) -> {
            if (before.code() != null) {
                codes.put(id, before.code());
            }
        });
        return codes;
    }

    private static Result result(
            VisitRow row, Map<UUID, Optional<CodeOutcome>> recorded, Map<UUID, ManyVisitsStore.Before> before) {
        var now = recorded.get(row.id());
        if (now != null) {
            return new Result(Outcome.RECORDED, now.orElse(null));
        }
        var then = before.get(row.id());
        return then != null && isSame(row, then)
                ? new Result(Outcome.REPEATED, then.code())
                : new Result(Outcome.TAKEN, null);
    }

    private static boolean isSame(VisitRow row, ManyVisitsStore.Before before) {
        return before.site() == row.arrival().site().id()
                && Fingerprints.areSame(before.createdAs(), row.arrival().createdAs());
    }
}
