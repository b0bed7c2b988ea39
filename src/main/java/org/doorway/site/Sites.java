package org.doorway.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.doorway.platform.etag.IfMatch;
import org.doorway.platform.http.Created;
import org.doorway.platform.identity.Caller;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Retries;

/** The centre's sites: opening, changing, retiring and reinstating them. */
@ApplicationScoped
@Transactional
public class Sites {
    /** Fired when a site was opened or changed in any way. */
    record SitesChanged() {}

    private final SiteRepository sites;
    private final Retries retries;
    private final IfMatch ifMatch;
    private final Clock clock;
    private final Event<SitesChanged> changed;
    private final Event<SiteDaysChanged> daysChanged;

    Sites(
            SiteRepository sites,
            Retries retries,
            IfMatch ifMatch,
            Clock clock,
            Event<SitesChanged> changed,
            Event<SiteDaysChanged> daysChanged) {
        this.sites = sites;
        this.retries = retries;
        this.ifMatch = ifMatch;
        this.clock = clock;
        this.changed = changed;
        this.daysChanged = daysChanged;
    }

    /** Opens a site; the same request again changes nothing. */
    public Created<SiteView> open(OpenSite request) {
        var days = LocalDays.of(request.timeZone(), request.dayEndsAt());
        return retries.begin("openSite", request.code(), request)
                .once(sites.byCode(request.code()), known -> known.createdAs, SiteView::of, createdAs -> {
                    var site = Site.open(request, days, createdAs);
                    sites.persistAndFlush(site);
                    changed.fire(new SitesChanged());
                    return SiteView.of(site);
                });
    }

    SiteView change(String code, ChangeSite request) {
        var days = LocalDays.of(request.timeZone(), request.dayEndsAt());
        return edit(code, site -> site.change(request, days));
    }

    SiteView retire(String code) {
        return edit(code, site -> site.retire(clock.instant()));
    }

    SiteView reinstate(String code) {
        return edit(code, Site::reinstate);
    }

    /** The site of a code, as callers see it. */
    public SiteView get(String code) {
        return SiteView.of(sites.byCode(code).orElseThrow(Problem::notFound));
    }

    List<SiteView> covered(Caller caller) {
        return sites.inOrderOfCode().stream()
                .filter(site -> caller.covers(site.code))
                .map(SiteView::of)
                .toList();
    }

    /** Whether the centre has no site yet. */
    public boolean none() {
        return sites.count() == 0;
    }

    /** The site of a code, also one that the transaction under way has opened. */
    public Optional<SiteRef> ref(String code) {
        return sites.byCode(code).map(Site::ref);
    }

    private SiteView edit(String code, Consumer<Site> edit) {
        var site = sites.byCodeForChange(code).orElseThrow(Problem::notFound);
        ifMatch.requireCurrent(site.version);
        var daysBefore = site.days();
        edit.accept(site);
        sites.flush();
        if (!site.days().equals(daysBefore)) {
            daysChanged.fire(new SiteDaysChanged(site.ref()));
        }
        changed.fire(new SitesChanged());
        return SiteView.of(site);
    }
}
