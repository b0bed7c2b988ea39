package org.doorway.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;
import org.jspecify.annotations.Nullable;

/** Where there can be a site: in a time zone that has a name, as one that is only an offset has no summer. */
final class SiteCheck {
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private SiteCheck() {}

    private static void check(@Nullable String zone, List<Fault> faults) {
        if (zone != null && !ZONES.contains(zone)) {
            faults.add(Fault.at("/timeZone", "unknown_value"));
        }
    }

    @ApplicationScoped
    static class OfNew implements StoredDataCheck<OpenSite> {
        @Override
        public Class<OpenSite> of() {
            return OpenSite.class;
        }

        @Override
        public void check(OpenSite request, List<Fault> faults) {
            SiteCheck.check(request.timeZone(), faults);
        }
    }

    @ApplicationScoped
    static class OfChanged implements StoredDataCheck<ChangeSite> {
        @Override
        public Class<ChangeSite> of() {
            return ChangeSite.class;
        }

        @Override
        public void check(ChangeSite request, List<Fault> faults) {
            SiteCheck.check(request.timeZone(), faults);
        }
    }
}
