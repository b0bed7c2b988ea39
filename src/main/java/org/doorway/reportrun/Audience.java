package org.doorway.reportrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorway.platform.identity.Caller;
import org.doorway.site.SiteDirectory;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/**
 * Who may see a saved report and what was made of it: whoever covers all sites that those covered who saved it or asked for
 * it. Sites are their numbers; null instead of numbers: every site, also those of tomorrow.
 */
@ApplicationScoped
public class Audience {
    private final Caller caller;
    private final SiteDirectory sites;

    Audience(Caller caller, SiteDirectory sites) {
        this.caller = caller;
        this.sites = sites;
    }

    /** The sites that the caller covers. */
    public @Nullable List<Integer> ofCaller() {
        return sites.limit();
    }

    public boolean hasCaller(@Nullable List<Integer> covered) {
        return !caller.isLimited() || covered != null && sites.covered().containsAll(covered);
    }

    /** The sites that are meant now. */
    public Set<Integer> sites(@Nullable List<Integer> covered) {
        return covered != null
                ? Set.copyOf(covered)
                : sites.all().stream().map(SiteRef::id).collect(Collectors.toSet());
    }
}
