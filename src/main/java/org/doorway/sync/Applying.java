package org.doorway.sync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doorway.audit.CurrentOperation;
import org.doorway.platform.http.Created;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.doorway.visit.CheckIn;
import org.doorway.visit.ManyArrivals;

/** Applies operations, each once: that it was applied is remembered in the transaction that applies it. */
@ApplicationScoped
class Applying {
    private final OperationStore store;
    private final ManyArrivals arrivals;
    private final CurrentOperation operation;

    Applying(OperationStore store, ManyArrivals arrivals, CurrentOperation operation) {
        this.store = store;
        this.arrivals = arrivals;
        this.operation = operation;
    }

    /**
     * Applies an operation by itself.
     *
     * @throws RuntimeException when it is refused, or something happens to it; then nothing of it is left
     */
    Outcome one(BatchRun run, Prepared<?> prepared) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (store.claim(run, List.of(prepared)).isEmpty()) {
                return alreadyKnown(prepared);
            }
            operation.standFor(prepared.command().type());
            var isRepeated = prepared.use() instanceof Created<?> created && !created.isNew();
            return isRepeated ? Outcome.ALREADY_KNOWN : Outcome.APPLIED;
        });
    }

    /**
     * Records visits together, with a few statements for all of them.
     *
     * @return empty when that cannot be done, because one of them is not to be recorded; then none of them is
     */
    Optional<List<Outcome>> together(BatchRun run, List<Prepared<CheckIn>> visits) {
        return QuarkusTransaction.requiringNew().call(() -> {
            operation.standFor(VisitCommands.RECORD_VISIT);
            if (store.claim(run, visits).size() == visits.size()) {
                var outcomes = arrivals.checkIn(
                        visits.stream().map(VisitCommands::past).toList());
                if (!outcomes.contains(ManyArrivals.Outcome.TAKEN)) {
                    return Optional.of(outcomes(outcomes));
                }
            }
            QuarkusTransaction.setRollbackOnly();
            return Optional.empty();
        });
    }

    private static List<Outcome> outcomes(List<ManyArrivals.Outcome> visits) {
        var outcomes = new ArrayList<Outcome>();
        visits.forEach(visit ->
                outcomes.add(visit == ManyArrivals.Outcome.REPEATED ? Outcome.ALREADY_KNOWN : Outcome.APPLIED));
        return outcomes;
    }

    private Outcome alreadyKnown(Prepared<?> prepared) throws java.sql.SQLException {
        var id = prepared.told().id();
        if (!Arrays.equals(store.known(List.of(id)).get(id), prepared.fingerprint())) {
            throw Problem.of(CommonError.ID_TAKEN);
        }
        return Outcome.ALREADY_KNOWN;
    }
}
