package org.doorway.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.doorway.platform.json.StrictBodyReader;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.sync.message.Batch;
import org.doorway.sync.message.BatchBody;
import org.doorway.sync.message.BatchReader;
import org.doorway.sync.message.PhoneClock;
import org.doorway.sync.message.SyncSettings;

/** Batches that phones send, and those of lost phones that somebody confirms. */
@ApplicationScoped
class Batches {
    private static final String SENT = "/api/v1/sync/batches";
    private static final String CONFIRMED = "/api/v1/phones/%s/batches/%s/confirmation";

    private final SyncSettings settings;
    private final ObjectMapper mapper;
    private final StrictBodyReader strict;
    private final Phones phones;
    private final ChunkApplier chunks;
    private final HeldOperations held;
    private final CallerLanguage language;
    private final Clock clock;

    Batches(
            SyncSettings settings,
            ObjectMapper mapper,
            StrictBodyReader strict,
            Phones phones,
            ChunkApplier chunks,
            HeldOperations held,
            CallerLanguage language,
            Clock clock) {
        this.settings = settings;
        this.mapper = mapper;
        this.strict = strict;
        this.phones = phones;
        this.chunks = chunks;
        this.held = held;
        this.language = language;
        this.clock = clock;
    }

    /**
     * Begins to apply a batch: as far as its first chunk, so that what is wrong with all of it is said at once. What
     * comes from a lost phone is held instead.
     *
     * @throws org.doorway.platform.problem.Problem when nothing of it was looked at
     */
    BatchAnswer begin(BatchBody body) throws IOException, SQLException {
        var receivedAt = clock.instant();
        var reader = new BatchReader(body, strict, settings.mostOperations());
        var head = reader.head();
        var phone = phones.use(head.phone());
        chunks.store().forgetBefore(receivedAt.minus(settings.rememberFor()));
        var run = run(phone, head, receivedAt, SENT);
        return answer(
                run,
                reader::next,
                phone.isLost()
                        ? operations -> held.hold(run, operations)
                        : operations -> chunks.apply(run, operations));
    }

    /** Begins to apply what a lost phone sent, in the name of whoever carries it. */
    BatchAnswer confirm(UUID id, UUID batch) throws IOException {
        var phone = phones.requireOwn(id);
        var waiting = held.of(id, batch);
        var head = new Batch(batch, id, waiting.sentAt(), List.of());
        var run = run(phone, head, waiting.receivedAt(), CONFIRMED.formatted(id, batch));
        return answer(run, waiting::next, operations -> waiting.release(chunks.apply(run, operations)));
    }

    /** What a lost phone sent and nobody has confirmed yet, for whoever carries it. */
    Page<HeldOperationView> held(UUID id, UUID batch, PageRequest page) {
        phones.requireOwn(id);
        return held.list(id, batch, page);
    }

    private BatchRun run(Phone phone, Batch head, Instant receivedAt, String path) {
        var phoneClock = new PhoneClock(
                head.sentAt(),
                receivedAt,
                phone.registeredAt.minus(settings.beforeRegistration()),
                settings.clockTolerance(),
                settings.clockDoubt());
        return new BatchRun(head, phoneClock, language.forSomebody(null), path);
    }

    private BatchAnswer answer(BatchRun run, BatchSteps.Source source, BatchSteps.Step step) throws IOException {
        var steps = new BatchSteps(run, settings, source, step);
        var first = steps.next();
        var problem = steps.problem();
        if (first.isEmpty() && problem != null) {
            throw problem;
        }
        return new BatchAnswer(run, first, steps, mapper);
    }
}
