package org.doorway.outreach;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.time.PlausibleTime;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;
import org.doorway.stop.StopDirectory;

/** Which runs there can be: at a site that is known, at a time that can be true, along stops of that site. */
@ApplicationScoped
class RunCheck implements StoredDataCheck<StartRun> {
    private final SiteDirectory sites;
    private final StopDirectory stops;
    private final Clock clock;

    RunCheck(SiteDirectory sites, StopDirectory stops, Clock clock) {
        this.sites = sites;
        this.stops = stops;
        this.clock = clock;
    }

    @Override
    public Class<StartRun> of() {
        return StartRun.class;
    }

    @Override
    public void check(StartRun request, List<Fault> faults) {
        var now = clock.instant();
        var startedAt = request.startedAt() == null ? now : request.startedAt();
        PlausibleTime.fault("/startedAt", startedAt, now).ifPresent(faults::add);
        sites.meant(request.site(), "/site", faults)
                .ifPresent(site -> checkStops(request.planOrNone(), site, "/plan/stops", faults));
    }

    /** Adds what is wrong with a route: stops that are not the site's. */
    void checkStops(RunPlan plan, SiteRef site, String where, List<Fault> faults) {
        var planned = plan.stopsOrNone();
        for (int i = 0; i < planned.size(); i++) {
            stops.check(planned.get(i), site, where + "/" + i, faults);
        }
    }
}
