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
    private final OperationReader telling;
    private final Preparation preparation;
    private final OperationApplier applying;
    private final OperationStore store;
    private final ApplySlots turns;

    ChunkApplier(
            OperationReader telling,
            Preparation preparation,
            OperationApplier applying,
            OperationStore store,
            ApplySlots turns) {
        this.telling = telling;
        this.preparation = preparation;
        this.applying = applying;
        this.store = store;
        this.turns = turns;
    }

    /** Applies operations, as soon as it is their turn. */
    BatchSteps.Done apply(BatchRun run, List<RawOperation> pieces) throws IOException, SQLException {
        var chunk = new Chunk(this, run, pieces.size());
        try (var turn = turns.take()) {
            chunk.apply(pieces);
            return new BatchSteps.Done(chunk.results(), null);
        } catch (Unavailable unavailable) {
            return new BatchSteps.Done(chunk.results(), unavailable.problem());
        }
    }

    OperationReader telling() {
        return telling;
    }

    Preparation preparation() {
        return preparation;
    }

    OperationApplier applying() {
        return applying;
    }

    OperationStore store() {
        return store;
    }
}
