package org.doorway.sync;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.problem.ProblemView;
import org.doorway.privacy.Envelopes;
import org.doorway.privacy.Fingerprints;
import org.doorway.sync.message.OperationReader;
import org.doorway.sync.message.Outcome;
import org.doorway.sync.message.RawOperation;
import org.doorway.sync.message.SyncSettings;
import org.jspecify.annotations.Nullable;

/** What lost phones send: sealed as it comes in, and opened when somebody confirms it. */
@ApplicationScoped
@Transactional
class HeldOperations {
    private static final String INFO = "held operation ";

    private final HeldStore store;
    private final Envelopes envelopes;
    private final OperationReader reader;
    private final Fingerprints fingerprints;
    private final CallerLanguage language;
    private final long longest;

    HeldOperations(
            HeldStore store,
            Envelopes envelopes,
            OperationReader reader,
            Fingerprints fingerprints,
            CallerLanguage language,
            SyncSettings settings) {
        this.store = store;
        this.envelopes = envelopes;
        this.reader = reader;
        this.fingerprints = fingerprints;
        this.language = language;
        this.longest = settings.longestOperation().asLongValue();
    }

    /** Keeps operations, all of those that can be told apart. */
    BatchSteps.Done hold(BatchRun run, List<RawOperation> operations) {
        var results = new ArrayList<ResultView>();
        var at = run.count(operations.size());
        for (var raw : operations) {
            results.add(hold(run, at++, raw));
        }
        return new BatchSteps.Done(results, null);
    }

    /** What an operation means, however it is packed and in whatever order it says it; else, how it stands there. */
    private byte[] fingerprint(RawOperation raw) {
        try {
            var sent = reader.read(raw);
            return fingerprints.of("held:" + sent.type(), sent.aboutAndAt(), sent.said());
        } catch (Problem unreadable) {
            return fingerprints.of("held", raw.json());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ResultView hold(BatchRun run, int at, RawOperation raw) {
        var id = raw.id();
        if (id == null) {
            return ResultView.refused(at, null, null, run.view(Problem.invalid(Fault.at("/id", "not_a_uuid"))));
        }
        if (raw.json().length > longest) {
            return ResultView.refused(at, id, null, run.view(Problem.of(CommonError.TOO_LARGE)));
        }
        var sealed = envelopes.seal(raw.json(), INFO + id);
        return store.keep(run, new HeldStore.Row(id, at, sealed), fingerprint(raw))
                ? ResultView.held(at, id)
                : ResultView.refused(at, id, null, run.view(Problem.of(CommonError.ID_TAKEN)));
    }

    /**
     * A batch that waits.
     *
     * @throws Problem {@code not-found} when nothing of it does
     */
    Waiting of(UUID phone, UUID batch) {
        var times = store.times(phone, batch).orElseThrow(Problem::notFound);
        return new Waiting(phone, batch, times[0], times[1]);
    }

    /**
     * What of a batch waits, in its order.
     *
     * @throws Problem {@code not-found} when nothing of it does
     */
    Page<HeldOperationView> list(UUID phone, UUID batch, PageRequest page) {
        of(phone, batch);
        var behind = page.after()
                .map(cursor -> new HeldStore.Place((int) cursor.at().getEpochSecond(), cursor.id()))
                .orElse(null);
        var path = "/api/v1/phones/%s/batches/%s".formatted(phone, batch);
        return Page.of(
                store.waiting(phone, batch, behind, page.limit() + 1),
                page.limit(),
                row -> view(row, path),
                row -> new Cursor(Instant.ofEpochSecond(row.position()), row.operation()).write());
    }

    private HeldOperationView view(HeldStore.Row row, String path) {
        try {
            var sent = reader.read(opened(row));
            return new HeldOperationView(row.position(), row.operation(), sent.type(), sent.at(), null);
        } catch (Problem unreadable) {
            var problem = ProblemView.of(unreadable, language.forSomebody(null), path);
            return new HeldOperationView(row.position(), row.operation(), null, null, problem);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What can no longer be opened, because the service's key was changed too often, has lost all but its id. */
    private RawOperation opened(HeldStore.Row row) {
        return envelopes
                .open(row.sealed(), INFO + row.operation())
                .map(RawOperation::new)
                .orElseGet(() -> RawOperation.ofId(row.operation()));
    }

    /** A batch that waits, gone through from its beginning; what was refused stays. */
    final class Waiting {
        private final UUID phone;
        private final UUID batch;
        private final Instant sentAt;
        private final Instant receivedAt;
        private HeldStore.@Nullable Place behind;

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

        List<RawOperation> next(int most) {
            var rows = store.waiting(phone, batch, behind, most);
            if (!rows.isEmpty()) {
                behind = HeldStore.Place.of(rows.get(rows.size() - 1));
            }
            return rows.stream().map(HeldOperations.this::opened).toList();
        }

        /** Lets go of what was applied. */
        BatchSteps.Done release(BatchSteps.Done done) {
            var applied = done.results().stream()
                    .filter(result -> result.outcome() != Outcome.REFUSED)
                    .map(ResultView::id)
                    .filter(Objects::nonNull)
                    .toList();
            store.release(applied);
            return done;
        }
    }
}
