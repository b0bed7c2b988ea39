package org.doorway.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorway.participant.Codes;
import org.doorway.participant.Guesses;
import org.doorway.platform.problem.Problem;
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

    private final ArrivalCheck check;
    private final ManyVisitsStore store;
    private final Codes codes;
    private final Guesses guesses;

    ManyArrivals(ArrivalCheck check, ManyVisitsStore store, Codes codes, Guesses guesses) {
        this.check = check;
        this.store = store;
        this.codes = codes;
        this.guesses = guesses;
    }

    /**
     * Records visits within the transaction under way, all that can be. Each id is there once.
     *
     * @return what became of each, in the order given
     * @throws Problem {@code invalid-input} when one of them has a fault
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> checkIn(List<Past> visits) throws SQLException {
        var arrivals = new ArrayList<ManyVisitsStore.Row>();
        for (var visit : visits) {
            var code = visit.request().participantCode();
            var hash = code == null ? null : codes.hash(code);
            arrivals.add(new ManyVisitsStore.Row(
                    check.arrival(visit.request(), visit.asSent()),
                    visit.request().participant(),
                    hash));
        }
        var linkedById = store.record(arrivals);
        arrivals.stream()
                .filter(row -> row.codeHash() != null && Boolean.FALSE.equals(linkedById.get(row.id())))
                .forEach(row -> guesses.missed());
        var unrecorded = arrivals.stream()
                .filter(row -> !linkedById.containsKey(row.id()))
                .collect(Collectors.toMap(ManyVisitsStore.Row::id, Function.identity()));
        var before = store.recordedBefore(unrecorded.keySet());
        return arrivals.stream()
                .map(row -> linkedById.containsKey(row.id())
                        ? Outcome.RECORDED
                        : isSame(row, before.get(row.id())) ? Outcome.REPEATED : Outcome.TAKEN)
                .toList();
    }

    private static boolean isSame(ManyVisitsStore.Row row, ManyVisitsStore.@Nullable Before before) {
        return before != null
                && before.site() == row.arrival().site().id()
                && Arrays.equals(before.createdAs(), row.arrival().createdAs());
    }
}
