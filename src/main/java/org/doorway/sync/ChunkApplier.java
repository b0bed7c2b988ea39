package org.doorway.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.doorway.sync.command.Preparation;
import org.doorway.sync.message.OperationReader;
import org.doorway.sync.message.RawOperation;

/** Makes {@link Chunk}s, and holds what it takes to apply them. */
@ApplicationScoped
class ChunkApplier {
    private final OperationReader reader;
    private final Preparation preparation;
    private final OperationApplier applier;
    private final OperationStore store;
    private final ApplySlots slots;

    ChunkApplier(
            OperationReader reader,
            Preparation preparation,
            OperationApplier applier,
            OperationStore store,
            ApplySlots slots) {
        this.reader = reader;
        this.preparation = preparation;
        this.applier = applier;
        this.store = store;
        this.slots = slots;
    }

    /** Applies operations, as soon as it is their turn. */
    BatchSteps.Done apply(BatchRun run, List<RawOperation> operations) throws IOException, SQLException {
        var chunk = new Chunk(this, run, operations.size());
        try (var turn = slots.take()) {
            chunk.apply(operations);
            return new BatchSteps.Done(chunk.results(), null);
        } catch (Unavailable unavailable) {
            return new BatchSteps.Done(chunk.results(), unavailable.problem());
        }
    }

    OperationReader reader() {
        return reader;
    }

    Preparation preparation() {
        return preparation;
    }

    OperationApplier applier() {
        return applier;
    }

    OperationStore store() {
        return store;
    }
}
