package org.doorway.reportrun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.doorway.platform.problem.CommonError;
import org.doorway.platform.problem.FailureExplainer;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.problem.ProblemView;
import org.doorway.report.summary.ReportProgress;

/** Makes one run after the other, and says what became of each. */
@ApplicationScoped
class ReportRunWork {
    private final ReportRunStore store;
    private final ReportRunRepository runs;
    private final ReportRunMaking making;
    private final ObjectMapper json;
    private final ReportRunSettings settings;
    private final Clock clock;

    ReportRunWork(
            ReportRunStore store,
            ReportRunRepository runs,
            ReportRunMaking making,
            ObjectMapper json,
            ReportRunSettings settings,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.making = making;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes a run, if there is one to make and it is anybody's turn.
     *
     * @param isEnding whether the service is about to end; then the run is put back
     * @return whether to go on with the next one at once: there was one, and nothing hindered it that passes by itself
     */
    boolean next(BooleanSupplier isEnding) throws SQLException {
        var turn = store.begin(clock.instant());
        return turn.isPresent() && make(turn.get(), isEnding);
    }

    private boolean make(ReportRunStore.Turn turn, BooleanSupplier isEnding) throws SQLException {
        var run = runs.begun(turn.run());
        if (turn.attempt() > settings.mostAttempts()) {
            fail(turn, run, Problem.of(ReportRunError.RUN_INTERRUPTED));
            return true;
        }
        var underway = new ReportProgress();
        try (var heartbeat = new Heartbeat(store, turn, underway, settings.sayEvery(), isEnding)) {
            making.write(turn, run, underway);
            return true;
        } catch (SQLException | IOException | RuntimeException failure) {
            if (underway.isStopped()) {
                // Somebody cancelled it, or begins it again, or the service ends.
                store.putBack(turn, false);
                return true;
            }
            return failed(turn, run, FailureExplainer.explain(failure));
        }
    }

    private boolean failed(ReportRunStore.Turn turn, ReportRun run, Problem problem) throws SQLException {
        var passes = problem.code() == CommonError.UNAVAILABLE;
        if (passes) {
            store.putBack(turn, true);
        } else {
            fail(turn, run, problem);
        }
        return !passes;
    }

    private void fail(ReportRunStore.Turn turn, ReportRun run, Problem problem) throws SQLException {
        var language = Locale.forLanguageTag(run.language);
        var view = ProblemView.of(problem, language, "/api/v1/report-runs/" + run.id);
        try {
            store.fail(turn, json.writeValueAsString(view), clock.instant());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
