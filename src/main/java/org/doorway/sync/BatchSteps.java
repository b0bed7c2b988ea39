package org.doorway.sync;

import java.io.IOException;
import java.util.List;
import org.doorway.platform.problem.FailureExplainer;
import org.doorway.platform.problem.Problem;
import org.doorway.sync.message.RawOperation;
import org.doorway.sync.message.SyncError;
import org.doorway.sync.message.SyncSettings;
import org.jspecify.annotations.Nullable;

/** Goes through a batch chunk by chunk: the next one is read when the phone has been told about the last. */
final class BatchSteps {
    /** Where operations come from. */
    interface Source {
        /** The next ones; none: there are no more. */
        List<RawOperation> next(int most) throws Exception;
    }

    /** What is done with them. */
    interface Step {
        Done take(List<RawOperation> operations) throws Exception;
    }

    /**
     * What was done with some operations.
     *
     * @param problem why those without a result were not looked at; null: all were
     */
    record Done(List<ResultView> results, @Nullable Problem problem) {}

    private final BatchRun run;
    private final Source source;
    private final Step step;
    private final int most;
    private final int size;
    private boolean isOver;
    private @Nullable Problem problem;

    BatchSteps(BatchRun run, SyncSettings settings, Source source, Step step) {
        this.run = run;
        this.source = source;
        this.step = step;
        this.most = settings.mostOperations();
        this.size = settings.chunk();
    }

    /** What became of the next operations; none: there are no more, or there is a problem. */
    List<ResultView> next() throws IOException {
        if (isOver) {
            return List.of();
        }
        try {
            var operations = source.next(size);
            if (operations.isEmpty()) {
                isOver = true;
                return List.of();
            }
            if (run.count() + operations.size() > most) {
                return over(Problem.of(SyncError.TOO_MANY_OPERATIONS));
            }
            var done = step.take(operations);
            if (done.problem() != null) {
                over(done.problem());
            }
            return done.results();
        } catch (IOException cutOff) {
            throw cutOff;
        } catch (Exception failure) {
            return over(FailureExplainer.explain(failure));
        }
    }

    /** Why there are no more, although there were some; null: all were looked at. */
    @Nullable Problem problem() {
        return problem;
    }

    private List<ResultView> over(Problem reason) {
        isOver = true;
        problem = reason;
        return List.of();
    }
}
