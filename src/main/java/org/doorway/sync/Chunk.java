package org.doorway.sync;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.FailureExplainer;
import org.doorway.platform.problem.Problem;
import org.doorway.sync.command.Prepared;
import org.doorway.sync.command.VisitCommands;
import org.doorway.sync.message.OperationReader;
import org.doorway.sync.message.Outcome;
import org.doorway.sync.message.PhoneOperation;
import org.doorway.sync.message.RawOperation;
import org.doorway.visit.arrival.CheckIn;
import org.doorway.visit.arrival.CodeOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Some operations that came one after the other, applied in that order. Visits that follow each other are recorded
 * together; whatever else comes waits until they are.
 */
final class Chunk {
    /** A visit that waits for others. */
    private record Waiting(int at, Prepared<CheckIn> visit) {}

    private final ChunkApplier tools;
    private final BatchRun run;
    private final int first;
    private final List<@Nullable PhoneOperation> sent = new ArrayList<>();
    private final @Nullable ResultView[] results;
    private final List<Waiting> waiting = new ArrayList<>();
    private Map<UUID, Known> known = Map.of();
    private Map<UUID, CodeOutcome> codes = Map.of();

    Chunk(ChunkApplier tools, BatchRun run, int size) {
        this.tools = tools;
        this.run = run;
        this.first = run.count(size);
        this.results = new ResultView[size];
    }

    /** @throws Problem {@code unavailable}: the operations without a result have not been looked at */
    void apply(List<RawOperation> operations) throws IOException, SQLException {
        for (var raw : operations) {
            read(raw);
        }
        known = tools.store().known(ids());
        codes = tools.applier().codesOf(repeated());
        for (int i = 0; i < sent.size(); i++) {
            var operation = sent.get(i);
            if (operation != null) {
                take(i, operation);
            }
        }
        recordWaiting();
    }

    /** What became of the operations, up to the first that was not looked at. */
    List<ResultView> results() {
        return Arrays.stream(results).takeWhile(java.util.Objects::nonNull).toList();
    }

    private void read(RawOperation raw) throws IOException {
        var at = sent.size();
        try {
            sent.add(tools.reader().read(raw));
        } catch (Problem unreadable) {
            sent.add(null);
            results[at] = ResultView.refused(first + at, raw.id(), null, run.view(unreadable));
        }
    }

    private List<PhoneOperation> repeated() {
        return sent.stream()
                .flatMap(Stream::ofNullable)
                .filter(operation -> known.containsKey(operation.id()))
                .toList();
    }

    private HashSet<UUID> ids() {
        var ids = new HashSet<UUID>();
        sent.stream()
                .flatMap(operation -> operation == null
                        ? Stream.<UUID>empty()
                        : Stream.concat(Stream.of(operation.id()), operation.dependsOn().stream()))
                .forEach(ids::add);
        return ids;
    }

    private void take(int at, PhoneOperation operation) throws IOException {
        // Waiting together is for visits only, and for those that wait for nothing else.
        var isVisit = operation.type().equals(VisitCommands.RECORD_VISIT)
                && operation.dependsOn().isEmpty();
        if (!isVisit || isWaiting(operation)) {
            recordWaiting();
        }
        var before = run.done(operation.id()) == null ? known.get(operation.id()) : run.done(operation.id());
        if (before != null) {
            repeat(at, operation, before);
            return;
        }
        var missing = run.missing(operation, known.keySet());
        if (missing.isPresent()) {
            refuse(at, operation, missing.get().operation(), missing.get().problem());
            return;
        }
        try {
            apply(at, tools.preparation().prepare(operation, run.clock()), isVisit);
        } catch (Problem refusal) {
            refuse(at, operation, null, refusal);
        }
    }

    /** Whether a visit has to wait for one that it may be the same as. */
    private boolean isWaiting(PhoneOperation operation) {
        return waiting.stream()
                .anyMatch(other -> other.visit().sent().id().equals(operation.id())
                        || (operation.creates() != null
                                && operation
                                        .creates()
                                        .equals(other.visit().sent().creates())));
    }

    private void repeat(int at, PhoneOperation operation, Known before) throws IOException {
        if (tools.preparation().isSame(operation, before.createdAs())) {
            run.isDone(operation, before);
            var again = new Applied(Outcome.ALREADY_KNOWN, codes.get(operation.id()), before.isBeside());
            results[at] = ResultView.done(first + at, operation.id(), again, before.dated());
        } else {
            results[at] =
                    ResultView.refused(first + at, operation.id(), null, run.view(Problem.of(CommonError.ID_TAKEN)));
        }
    }

    @SuppressWarnings("unchecked")
    private void apply(int at, Prepared<?> prepared, boolean canWait) {
        if (canWait) {
            waiting.add(new Waiting(at, (Prepared<CheckIn>) prepared));
        } else {
            applyAlone(at, prepared);
        }
    }

    private void recordWaiting() {
        var visits = List.copyOf(waiting);
        waiting.clear();
        if (visits.size() > 1 && recordTogether(visits)) {
            return;
        }
        visits.forEach(visit -> applyAlone(visit.at(), visit.visit()));
    }

    private boolean recordTogether(List<Waiting> visits) {
        try {
            var outcomes = tools.applier()
                    .together(run, visits.stream().map(Waiting::visit).toList());
            outcomes.ifPresent(all -> {
                for (int i = 0; i < all.size(); i++) {
                    done(visits.get(i).at(), visits.get(i).visit(), all.get(i));
                }
            });
            return outcomes.isPresent();
        } catch (RuntimeException failure) {
            // One by one it will be found out whose fault it is.
            requireAvailable(FailureExplainer.explain(failure));
            return false;
        }
    }

    private void applyAlone(int at, Prepared<?> prepared) {
        try {
            done(at, prepared, tools.applier().one(run, prepared));
        } catch (RuntimeException failure) {
            var refusal = FailureExplainer.explain(failure);
            requireAvailable(refusal);
            refuse(at, prepared.sent(), null, OperationReader.within("/body", refusal));
        }
    }

    private static void requireAvailable(Problem problem) {
        if (problem.code() == CommonError.UNAVAILABLE) {
            throw new Unavailable(problem);
        }
    }

    private void done(int at, Prepared<?> prepared, Applied applied) {
        run.isDone(prepared.sent(), Known.of(prepared, applied));
        results[at] = ResultView.done(first + at, prepared.sent().id(), applied, prepared.dated());
    }

    private void refuse(int at, PhoneOperation operation, @Nullable UUID dependsOn, Problem problem) {
        run.isRefused(operation);
        results[at] = ResultView.refused(first + at, operation.id(), dependsOn, run.view(problem));
    }
}
