package org.doorway.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;

/** Which groups can start: at a site that is known and open. */
@ApplicationScoped
class GroupCheck implements StoredDataCheck<StartGroup> {
    private final SiteDirectory sites;

    GroupCheck(SiteDirectory sites) {
        this.sites = sites;
    }

    @Override
    public Class<StartGroup> of() {
        return StartGroup.class;
    }

    @Override
    public void check(StartGroup request, List<Fault> faults) {
        sites.meant(request.site(), "/site", faults)
                .filter(SiteRef::isRetired)
                .ifPresent(closed -> faults.add(Fault.at("/site", "retired")));
    }
}
