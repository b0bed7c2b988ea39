package org.doorway.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.http.Changed;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.paging.Cursor;
import org.doorway.platform.paging.Page;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.doorway.platform.time.Made;
import org.doorway.privacy.Retries;
import org.doorway.site.SiteDirectory;
import org.jspecify.annotations.Nullable;

/** Shifts and routes: setting out, planning and coming back. What is carried is counted by {@link RunLoads}. */
@ApplicationScoped
@Transactional
public class Runs {
    private final RunRepository runs;
    private final RunCheck check;
    private final RunLoads loads;
    private final SiteDirectory sites;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Clock clock;

    Runs(
            RunRepository runs,
            RunCheck check,
            RunLoads loads,
            SiteDirectory sites,
            Retries retries,
            IfMatch ifMatch,
            Clock clock) {
        this.runs = runs;
        this.check = check;
        this.loads = loads;
        this.sites = sites;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** A team sets out; the same request again changes nothing. */
    public Created<RunView> start(StartRun request) {
        return start(request, request);
    }

    /**
     * The same for a request whose time had to be corrected.
     *
     * @param asSent what the same request will be recognised by when it is repeated
     */
    public Created<RunView> start(StartRun request, StartRun asSent) {
        var site = sites.require(request.site(), "/site");
        var id = Ids.orHappening(request.id());
        return retries.begin("startRun", id, asSent)
                .once(
                        runs.findByIdOptional(id),
                        known -> known.siteId == site.id() ? known.createdAs : null,
                        loads::view,
                        createdAs -> {
                            var startedAt = orNow(request.startedAt());
                            var run = Run.start(id, site.id(), request.planOrNone(), startedAt, createdAs);
                            runs.persistAndFlush(run);
                            return loads.view(run);
                        });
    }

    /** Changes team and route. */
    RunView plan(UUID id, RunPlan plan) {
        return plan(id, plan, Made.now(clock.instant())).view();
    }

    /** The same for a plan that may come in late: then it is kept beside what was planned since. */
    public Changed<RunView> plan(UUID id, RunPlan plan, Made made) {
        var isBeside = new AtomicBoolean();
        var view = edit(id, run -> {
            var faults = new ArrayList<Fault>();
            check.checkStops(plan, sites.of(run.siteId), "/stops", faults);
            Problem.throwIfAny(faults);
            isBeside.set(!run.isPlannedAs(plan) && made.isStale(run.version, run.plannedAt));
            if (isBeside.get()) {
                run.keepBeside(plan.meaning());
                return;
            }
            if (made.isLate() ? made.knew(run.version) : ifMatch.isGiven()) {
                run.clearBeside();
            }
            run.plan(plan, made.orLater(run.plannedAt));
        });
        return new Changed<>(view, isBeside.get());
    }

    /** A team is back; the second time changes nothing, apart from a load that was not counted yet. */
    RunView end(UUID id, EndRun request) {
        return end(id, request, request);
    }

    /**
     * The same for a request whose times had to be corrected.
     *
     * @param asSent what the load in it will be recognised by when it is repeated
     */
    public RunView end(UUID id, EndRun request, EndRun asSent) {
        return edit(id, run -> {
            run.end(orNow(request.endedAt()));
            if (request.load() != null && asSent.load() != null) {
                loads.add(run, request.load(), asSent.load());
            }
        });
    }

    /** It was a mistake and does not count. */
    public RunView makeVoid(UUID id) {
        return edit(id, run -> run.makeVoid(clock.instant()));
    }

    RunView get(UUID id) {
        return loads.view(covered(runs.require(id)));
    }

    /** Those that were out on a local day of a site, the last that set out first. */
    Page<RunView> ofDay(@Nullable String siteCode, @Nullable LocalDate day, PageRequest page) {
        var site = sites.require(siteCode, "?site");
        var now = clock.instant();
        var shown = day == null ? site.dayOf(now) : day;
        var rows = runs.outWithin(site.id(), site.startOf(shown), site.startOf(shown.plusDays(1)), now, page);
        var views = loads.views(rows);
        return Page.of(views, page.limit(), view -> view, view -> new Cursor(view.startedAt(), view.id()).write());
    }

    private RunView edit(UUID id, Consumer<Run> edit) {
        var run = covered(runs.requireForChange(id));
        ifMatch.requireCurrent(run.version);
        edit.accept(run);
        runs.flush();
        return loads.view(run);
    }

    private Run covered(Run run) {
        sites.requireCovered(run.siteId);
        return run;
    }

    private Instant orNow(@Nullable Instant sent) {
        return sent == null ? clock.instant() : sent;
    }
}
