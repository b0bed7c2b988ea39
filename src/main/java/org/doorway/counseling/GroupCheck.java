package org.doorway.counseling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.doorway.platform.json.Soundness;
import org.doorway.platform.problem.Fault;
import org.doorway.site.SiteDirectory;

/** Which groups can start: at a site that is known and open. */
@ApplicationScoped
class GroupCheck implements Soundness<StartGroup> {
    private final SiteDirectory sites;
    private final Clock clock;

    GroupCheck(SiteDirectory sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public Class<StartGroup> of() {
        return StartGroup.class;
    }

    @Override
    public void check(StartGroup request, List<Fault> faults) {
        sites.meant(request.site(), "/site", faults)
                .filter(site -> !site.tookVisits(clock.instant()))
                .ifPresent(closed -> faults.add(Fault.at("/site", "retired")));
    }
}
