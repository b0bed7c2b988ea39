package org.doorway.reportrun;

import static org.doorway.Guest.aStranger;
import static org.doorway.platform.identity.Roles.MANAGER;

import java.util.Map;
import org.doorway.CentreApi;
import org.doorway.FreshSite;
import org.doorway.MovableClock;

/** A site where seven people came today, and its manager, who has reports made in the background. */
final class BusySite {
    static final Map<String, ?> SERVICES = Map.of("kind", "services", "by", "day");

    final MovableClock clock = MovableClock.at("2026-11-24T20:00:00Z");
    final FreshSite site = FreshSite.open();
    final CentreApi manager = CentreApi.as(MANAGER).at(site);

    BusySite() {
        for (int i = 0; i < 7; i++) {
            site.desk().checksIn(aStranger());
        }
    }

    /** Asks for a report, and says which run that is. */
    String asks(Map<String, ?> report, String format) {
        return manager.posts("/report-runs", Map.of("report", report, "format", format))
                .is(202)
                .get("id");
    }

    static String path(String run) {
        return "/report-runs/" + run;
    }
}
