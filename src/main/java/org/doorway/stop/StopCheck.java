package org.doorway.stop;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.time.PlausibleTime;
import org.doorway.site.SiteDirectory;

/** Which stops there can be, and when a note about one can have been written. */
final class StopCheck {
    private StopCheck() {}

    @ApplicationScoped
    static class OfStop implements StoredDataCheck<AddStop> {
        private final SiteDirectory sites;

        OfStop(SiteDirectory sites) {
            this.sites = sites;
        }

        @Override
        public Class<AddStop> of() {
            return AddStop.class;
        }

        @Override
        public void check(AddStop request, List<Fault> faults) {
            sites.meant(request.site(), "/site", faults);
        }
    }

    @ApplicationScoped
    static class OfNote implements StoredDataCheck<ChangeStopNote> {
        private final Clock clock;

        OfNote(Clock clock) {
            this.clock = clock;
        }

        @Override
        public Class<ChangeStopNote> of() {
            return ChangeStopNote.class;
        }

        @Override
        public void check(ChangeStopNote request, List<Fault> faults) {
            if (request.writtenAt() != null) {
                PlausibleTime.fault("/writtenAt", request.writtenAt(), clock.instant())
                        .ifPresent(faults::add);
            }
        }
    }
}
