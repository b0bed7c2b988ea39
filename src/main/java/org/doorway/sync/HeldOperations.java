package org.doorway.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Envelopes;

/** What lost phones send: sealed as it comes in, and opened when somebody confirms it. */
@ApplicationScoped
@Transactional
class HeldOperations {
    private static final String INFO = "held operation ";

    private final HeldStore store;
    private final Envelopes envelopes;
    private final ObjectMapper mapper;
    private final long longest;

    HeldOperations(HeldStore store, Envelopes envelopes, ObjectMapper mapper, SyncSettings settings) {
        this.store = store;
        this.envelopes = envelopes;
        this.mapper = mapper;
        this.longest = settings.longestOperation().asLongValue();
    }

    /** Keeps operations, all of those that can be told apart. */
    BatchSteps.Done hold(BatchRun run, List<Piece> pieces) throws JsonProcessingException {
        var results = new ArrayList<ResultView>();
        var at = run.count(pieces.size());
        for (var piece : pieces) {
            results.add(hold(run, at++, piece));
        }
        return new BatchSteps.Done(results, null);
    }

    private ResultView hold(BatchRun run, int at, Piece piece) throws JsonProcessingException {
        var id = piece.id();
        if (id == null) {
            return ResultView.refused(at, null, null, run.view(Problem.invalid(Fault.at("/id", "not_a_uuid"))));
        }
        if (piece.bytes() > longest) {
            return ResultView.refused(at, id, null, run.view(Problem.of(CommonError.TOO_LARGE)));
        }
        var sealed = envelopes.seal(mapper.writeValueAsBytes(piece.json()), INFO + id);
        store.keep(run, at, new HeldStore.Row(id, sealed));
        return ResultView.of(at, id, Outcome.HELD);
    }

    /**
     * A batch that waits.
     *
     * @throws Problem {@code not-found} when nothing of it does
     */
    Waiting of(UUID phone, UUID batch) {
        var times = store.times(phone, batch).orElseThrow(() -> Problem.of(CommonError.NOT_FOUND));
        return new Waiting(phone, batch, times[0], times[1]);
    }

    /** A batch that waits, gone through from its beginning; what was refused stays. */
    final class Waiting {
        private final UUID phone;
        private final UUID batch;
        private final Instant sentAt;
        private final Instant receivedAt;
        private int kept;

        private Waiting(UUID phone, UUID batch, Instant sentAt, Instant receivedAt) {
            this.phone = phone;
            this.batch = batch;
            this.sentAt = sentAt;
            this.receivedAt = receivedAt;
        }

        Instant sentAt() {
            return sentAt;
        }

        Instant receivedAt() {
            return receivedAt;
        }

        List<Piece> next(int most) throws IOException {
            var pieces = new ArrayList<Piece>();
            for (var row : store.waiting(phone, batch, kept, most)) {
                var json = envelopes.open(row.sealed(), INFO + row.operation()).orElseThrow();
                pieces.add(new Piece(mapper.readTree(json), json.length));
            }
            return pieces;
        }

        /** Lets go of what was applied. */
        BatchSteps.Done release(BatchSteps.Done done) {
            var applied = done.results().stream()
                    .filter(result -> result.outcome() != Outcome.REFUSED)
                    .map(ResultView::id)
                    .filter(Objects::nonNull)
                    .toList();
            store.release(applied);
            kept += done.results().size() - applied.size();
            return done;
        }
    }
}
