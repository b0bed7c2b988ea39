package org.doorway.sync;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.doorway.audit.CurrentOperation;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.http.Changed;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Fingerprints;
import org.doorway.sync.command.Prepared;
import org.doorway.sync.command.VisitCommands;
import org.doorway.sync.message.Outcome;
import org.doorway.sync.message.PhoneOperation;
import org.doorway.visit.VisitView;
import org.doorway.visit.arrival.CheckIn;
import org.doorway.visit.arrival.CodeOutcome;
import org.doorway.visit.arrival.ManyArrivals;
import org.jspecify.annotations.Nullable;

/** Applies operations, each once: that it was applied is remembered in the transaction that applies it. */
@ApplicationScoped
class OperationApplier {
    private final OperationStore store;
    private final ManyArrivals arrivals;
    private final CurrentOperation operation;
    private final IfMatch ifMatch;

    OperationApplier(OperationStore store, ManyArrivals arrivals, CurrentOperation operation, IfMatch ifMatch) {
        this.store = store;
        this.arrivals = arrivals;
        this.operation = operation;
        this.ifMatch = ifMatch;
    }

    /**
     * Applies an operation by itself.
     *
     * @throws RuntimeException when it is refused, or something happens to it; then nothing of it is left
     */
    Applied one(BatchRun run, Prepared<?> prepared) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (store.claim(run, List.of(prepared)).isEmpty()) {
                return alreadyKnown(prepared);
            }
            operation.standFor(prepared.command().type());
            ifMatch.standFor(
                    prepared.command().keepsBeside() ? null : prepared.sent().basedOn());
            return applied(prepared, prepared.use());
        });
    }

    private Applied applied(Prepared<?> prepared, @Nullable Object answer) throws SQLException {
        if (answer instanceof Changed<?> changed && changed.isBeside()) {
            store.noteBeside(prepared.sent().id());
            return new Applied(Outcome.APPLIED, null, true);
        }
        if (!(answer instanceof Created<?> created)) {
            return new Applied(Outcome.APPLIED, null, false);
        }
        return new Applied(
                created.isNew() ? Outcome.APPLIED : Outcome.ALREADY_KNOWN,
                created.view() instanceof VisitView visit ? visit.codeOutcome() : null,
                false);
    }

    /**
     * Records visits together, with a few statements for all of them.
     *
     * @return empty when that cannot be done, because one of them is not to be recorded; then none of them is
     */
    Optional<List<Applied>> together(BatchRun run, List<Prepared<CheckIn>> visits) {
        return QuarkusTransaction.requiringNew().call(() -> {
            operation.standFor(VisitCommands.RECORD_VISIT);
            if (store.claim(run, visits).size() == visits.size()) {
                var results = arrivals.checkIn(
                        visits.stream().map(VisitCommands::past).toList());
                if (results.stream().noneMatch(visit -> visit.outcome() == ManyArrivals.Outcome.TAKEN)) {
                    return Optional.of(
                            results.stream().map(OperationApplier::applied).toList());
                }
            }
            QuarkusTransaction.setRollbackOnly();
            return Optional.empty();
        });
    }

    private static Applied applied(ManyArrivals.Result visit) {
        var isRepeated = visit.outcome() == ManyArrivals.Outcome.REPEATED;
        return new Applied(isRepeated ? Outcome.ALREADY_KNOWN : Outcome.APPLIED, visit.code(), false);
    }

    /** What came of the codes of visits that were recorded before, by the ids of their operations. */
    Map<UUID, CodeOutcome> codesOf(List<PhoneOperation> operations) throws SQLException {
        var visits = new HashMap<UUID, UUID>();
        operations.stream()
                .filter(operation -> operation.type().equals(VisitCommands.RECORD_VISIT))
                .forEach(operation -> created(operation).ifPresent(visit -> visits.put(operation.id(), visit)));
        var byVisit = arrivals.codesOf(visits.values());
        var codes = new HashMap<UUID, CodeOutcome>();
        visits.forEach((operation, visit) ->
                Optional.ofNullable(byVisit.get(visit)).ifPresent(code -> codes.put(operation, code)));
        return codes;
    }

    private static Optional<UUID> created(PhoneOperation operation) {
        try {
            return Optional.ofNullable(operation.creates()).map(Ids::read);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Applied alreadyKnown(Prepared<?> prepared) throws SQLException {
        var id = prepared.sent().id();
        var known = store.known(List.of(id)).get(id);
        if (known == null || !Fingerprints.areSame(known.createdAs(), prepared.fingerprint())) {
            throw Problem.of(CommonError.ID_TAKEN);
        }
        return new Applied(
                Outcome.ALREADY_KNOWN, codesOf(List.of(prepared.sent())).get(id), known.isBeside());
    }
}
