package org.doorway.sync;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.doorway.platform.identity.Caller;
import org.doorway.platform.identity.Roles;
import org.doorway.site.SiteDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Which phones those reach who run the centre: all of them, or, with a token that is limited to sites, those that were used
 * for no other ones. What a phone holds is of all sites that it was used for, so losing it or throwing away what it sent is
 * not for who covers only some of them.
 */
@ApplicationScoped
class PhoneReach {
    private final Caller caller;
    private final SiteDirectory sites;

    PhoneReach(Caller caller, SiteDirectory sites) {
        this.caller = caller;
        this.sites = sites;
    }

    /** The sites that the caller uses a phone for; null: every one. */
    @Nullable List<Integer> ofCaller() {
        return sites.limit();
    }

    boolean includes(Phone phone) {
        return runsTheCentre() && (!caller.isLimited() || phone.isWithin(sites.covered()));
    }

    PhoneRepository.Sight sight() {
        if (!runsTheCentre()) {
            return new PhoneRepository.Sight(caller.subject(), Set.of());
        }
        return new PhoneRepository.Sight(caller.subject(), caller.isLimited() ? sites.covered() : null);
    }

    private boolean runsTheCentre() {
        return caller.has(Roles.MANAGER) || caller.has(Roles.ADMIN);
    }
}
