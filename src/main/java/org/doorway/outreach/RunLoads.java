package org.doorway.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.doorway.menu.Menu;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.privacy.Retries;
import org.doorway.site.SiteDirectory;

/** What teams take out and bring back. */
@ApplicationScoped
@Transactional
public class RunLoads {
    private final RunRepository runs;
    private final LoadCheck check;
    private final SiteDirectory sites;
    private final Menu menu;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Clock clock;

    RunLoads(
            RunRepository runs,
            LoadCheck check,
            SiteDirectory sites,
            Menu menu,
            Retries retries,
            IfMatch ifMatch,
            Clock clock) {
        this.runs = runs;
        this.check = check;
        this.sites = sites;
        this.menu = menu;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.clock = clock;
    }

    /** Counts what goes out or comes back, of a run that has ended, too; the same request again changes nothing. */
    Created<RunView> add(UUID runId, AddLoad request) {
        return add(runId, request, request);
    }

    /**
     * The same for a request whose time had to be corrected.
     *
     * @param asSent what the same request will be recognised by when it is repeated
     */
    public Created<RunView> add(UUID runId, AddLoad request, AddLoad asSent) {
        var run = forChange(runId);
        var isNew = add(run, request, asSent);
        runs.flush();
        return new Created<>(view(run), isNew);
    }

    /** The same for a run that is locked; false: it was counted before. */
    boolean add(Run run, AddLoad request, AddLoad asSent) {
        var id = Ids.orHappening(request.id());
        var create = retries.begin("addLoad", id, asSent);
        var known = runs.load(id);
        if (known != null) {
            create.requireSame(known.runId.equals(run.id) ? known.createdAs : null);
            return false;
        }
        run.requireCounted();
        var countedAt = request.countedAt() == null ? clock.instant() : request.countedAt();
        runs.add(RunLoad.of(id, run.id, request, check.carried(request), countedAt)
                .createdAs(create.createdAs()));
        runs.countChange(run);
        return true;
    }

    /** Undoing a load that was undone, or that never was, changes nothing. */
    public void undo(UUID runId, UUID loadId) {
        var run = forChange(runId);
        var load = runs.load(loadId);
        if (load != null && load.runId.equals(runId) && load.counts()) {
            run.requireCounted();
            ifMatch.requireCurrent(run.version);
            load.undo(clock.instant());
            runs.countChange(run);
        }
    }

    RunView view(Run run) {
        return views(List.of(run)).get(0);
    }

    List<RunView> views(List<Run> rows) {
        var loads = runs.loads(rows.stream().map(run -> run.id).toList());
        return rows.stream()
                .map(run -> new RunView(
                        run.id,
                        sites.of(run.siteId).code(),
                        run.state(),
                        new RunPlan(run.team, List.copyOf(run.stops)),
                        run.alsoPlanned.isEmpty() ? null : List.copyOf(run.alsoPlanned),
                        run.startedAt,
                        run.endedAt,
                        loads.getOrDefault(run.id, List.of()).stream()
                                .map(this::view)
                                .toList(),
                        run.version))
                .toList();
    }

    private LoadView view(RunLoad load) {
        return new LoadView(
                load.id,
                load.direction,
                load.lines.stream()
                        .map(line ->
                                new AddLoad.Supply(menu.itemOf(line.itemId()).code(), line.quantity()))
                        .toList(),
                load.countedAt);
    }

    private Run forChange(UUID id) {
        var run = runs.requireForChange(id);
        sites.requireCovered(run.siteId);
        return run;
    }
}
