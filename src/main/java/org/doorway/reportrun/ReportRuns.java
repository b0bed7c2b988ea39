package org.doorway.reportrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.language.CallerLanguage;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Create;
import org.doorway.privacy.Retries;
import org.doorway.report.ReportCheck;
import org.jspecify.annotations.Nullable;

/** Asking for reports in the background, looking how far they are, cancelling them. */
@ApplicationScoped
@Transactional
public class ReportRuns {
    private final ReportRunRepository runs;
    private final ReportRunStore store;
    private final Audience audience;
    private final ReportCheck check;
    private final Retries retries;
    private final ReportRunSettings settings;
    private final Clock clock;

    ReportRuns(
            ReportRunRepository runs,
            ReportRunStore store,
            Audience audience,
            ReportCheck check,
            Retries retries,
            ReportRunSettings settings,
            Clock clock) {
        this.runs = runs;
        this.store = store;
        this.audience = audience;
        this.check = check;
        this.retries = retries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks for a report; the same request again changes nothing. */
    public Created<ReportRunView> ask(RunReport request, CallerLanguage callers) {
        var id = Ids.orHappening(request.id());
        return once(id, retries.begin("runReport", id, request), () -> {
            var covered = audience.ofCaller();
            var now = clock.instant();
            var language =
                    request.language() == null ? callers.forSomebody(null).toLanguageTag() : request.language();
            var wanted = check.of(request.report(), now, audience.sites(covered));
            var run = ReportRun.of(id, wanted, language, request.formatOrJson(), now);
            run.covered = covered;
            return run;
        });
    }

    /** Asks for a saved report; the same request again changes nothing. */
    public Created<ReportRunView> ask(ReportRunOrder saved, @Nullable UUID chosen) {
        var id = Ids.orHappening(chosen);
        var create = retries.begin("runSavedReport", id, Map.of("belongsTo", saved.savedReport(), "id", id.toString()));
        return once(id, create, () -> of(id, saved));
    }

    private Created<ReportRunView> once(UUID id, Create create, Supplier<ReportRun> wanted) {
        return create.once(
                runs.findByIdOptional(id),
                known -> audience.hasCaller(known.covered) ? known.createdAs : null,
                this::view,
                createdAs -> {
                    if (runs.waiting() >= settings.mostWaiting()) {
                        throw Problem.of(ReportRunError.TOO_MANY_RUNS_WAITING);
                    }
                    var run = wanted.get();
                    run.createdAs = createdAs;
                    runs.persistAndFlush(run);
                    return view(run);
                });
    }

    private ReportRun of(UUID id, ReportRunOrder saved) {
        var now = clock.instant();
        return ReportRun.of(id, saved, check.of(saved.wanted(), now, audience.sites(saved.covered())), now);
    }

    /** Puts in the run of a report whose time has come, once. */
    public void makeUp(ReportRunOrder saved, Instant time, Instant now) {
        if (!runs.isKnown(saved.savedReport(), time)) {
            var wanted = check.of(saved.wanted(), time, audience.sites(saved.covered()));
            var run = ReportRun.of(Ids.orHappening(null), saved, wanted, now);
            run.scheduledFor = time;
            runs.persist(run);
        }
    }

    ReportRunView get(UUID id) {
        return view(require(id));
    }

    ReportRun require(UUID id) {
        return runs.findByIdOptional(id)
                .filter(run -> audience.hasCaller(run.covered))
                .orElseThrow(Problem::notFound);
    }

    /** Cancelling what is over changes nothing. */
    ReportRunView cancel(UUID id) {
        require(id);
        store.cancel(id, clock.instant());
        runs.getEntityManager().clear();
        return get(id);
    }

    Page<ReportRunView> newestFirst(@Nullable UUID saved, @Nullable ReportRunState state, PageRequest page) {
        var rows = runs.newestFirst(audience.ofCaller(), saved, state, page);
        return Page.of(rows, page.limit(), this::view, run -> new Cursor(run.askedAt, run.id).write());
    }

    private ReportRunView view(ReportRun run) {
        return ReportRunView.of(run, settings.keepFor());
    }
}
