package org.doorway.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.doorway.sync.command.Preparation;
import org.doorway.sync.message.Piece;
import org.doorway.sync.message.Telling;

/** Makes {@link Chunk}s, and holds what it takes to apply them. */
@ApplicationScoped
class Chunks {
    private final Telling telling;
    private final Preparation preparation;
    private final Applying applying;
    private final OperationStore store;
    private final Turns turns;

    Chunks(Telling telling, Preparation preparation, Applying applying, OperationStore store, Turns turns) {
        this.telling = telling;
        this.preparation = preparation;
        this.applying = applying;
        this.store = store;
        this.turns = turns;
    }

    /** Applies operations, as soon as it is their turn. */
    BatchSteps.Done apply(BatchRun run, List<Piece> pieces) throws IOException, SQLException {
        var chunk = new Chunk(this, run, pieces.size());
        try (var turn = turns.take()) {
            chunk.apply(pieces);
            return new BatchSteps.Done(chunk.results(), null);
        } catch (Unavailable unavailable) {
            return new BatchSteps.Done(chunk.results(), unavailable.problem());
        }
    }

    Telling telling() {
        return telling;
    }

    Preparation preparation() {
        return preparation;
    }

    Applying applying() {
        return applying;
    }

    OperationStore store() {
        return store;
    }
}
