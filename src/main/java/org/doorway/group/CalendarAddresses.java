package org.doorway.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.doorway.platform.http.Created;
import org.doorway.platform.ids.Ids;
import org.doorway.platform.problem.Problem;
import org.doorway.privacy.Retries;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/** The addresses that calendar programs subscribe to: one a site, with a secret in it instead of a token. */
@ApplicationScoped
@Transactional
class CalendarAddresses {
    private final CalendarAddressRepository addresses;
    private final CalendarSecrets secrets;
    private final SiteDirectory sites;
    private final Retries retries;
    private final Clock clock;

    CalendarAddresses(
            CalendarAddressRepository addresses,
            CalendarSecrets secrets,
            SiteDirectory sites,
            Retries retries,
            Clock clock) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.sites = sites;
        this.retries = retries;
        this.clock = clock;
    }

    /** Makes a site's address, in place of the one that it may have; the same request again changes nothing. */
    Created<CalendarAddressView> make(MakeCalendarAddress request) {
        var site = sites.require(request.site(), "/site");
        var id = Ids.orHappening(request.id());
        // A request that names no site means another one when another token sends it.
        var content = Map.of("site", site.id(), "request", request);
        return retries.begin("makeGroupCalendarAddress", id, content)
                .once(addresses.findByIdOptional(id), known -> known.createdAs, this::view, createdAs -> {
                    // Of two at once with ids of their own, the second takes the place of the first.
                    retries.await("groupCalendarAddressOf", site.id());
                    end(site);
                    var address = CalendarAddress.make(
                            id, site.id(), secrets.hash(secrets.of(id)), clock.instant(), createdAs);
                    addresses.persistAndFlush(address);
                    return view(address);
                });
    }

    /** @throws Problem {@code not-found} where the site has none */
    CalendarAddressView of(@Nullable String siteCode) {
        return addresses
                .of(sites.require(siteCode, "?site").id())
                .map(this::view)
                .orElseThrow(Problem::notFound);
    }

    /** Leaves a site without an address. */
    void end(@Nullable String siteCode) {
        end(sites.require(siteCode, "?site"));
    }

    /** The site whose calendar is behind what stands in an address; empty where nothing is. */
    Optional<SiteRef> siteBehind(String secret) {
        return addresses.foundBy(secrets.hash(secret)).map(address -> sites.of(address.siteId));
    }

    private void end(SiteRef site) {
        addresses.of(site.id()).ifPresent(address -> {
            address.end(clock.instant());
            addresses.flush();
        });
    }

    private CalendarAddressView view(CalendarAddress address) {
        return CalendarAddressView.of(address, sites.of(address.siteId).code(), secrets.of(address.id));
    }
}
