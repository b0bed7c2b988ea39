package org.doorway.participant.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;
import org.doorway.site.SiteDirectory;

/** A look-up names a site that is known and covered, or none. */
@ApplicationScoped
class LookUpCheck implements StoredDataCheck<LookUpCode> {
    private final SiteDirectory sites;

    LookUpCheck(SiteDirectory sites) {
        this.sites = sites;
    }

    @Override
    public Class<LookUpCode> of() {
        return LookUpCode.class;
    }

    @Override
    public void check(LookUpCode request, List<Fault> faults) {
        if (request.site() != null) {
            sites.meant(request.site(), "/site", faults);
        }
    }
}
