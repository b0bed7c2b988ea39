package org.doorway.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.jpa.HibernateHints;

/** Reads all sites in a transaction of its own, whenever the directory needs them anew. */
@ApplicationScoped
class SiteReader {
    private final SiteRepository sites;

    SiteReader(SiteRepository sites) {
        this.sites = sites;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<SiteRef> all() {
        // For reading only: nothing is kept to find out later what was changed.
        return sites.findAll().withHint(HibernateHints.HINT_READ_ONLY, true).stream()
                .map(Site::ref)
                .toList();
    }
}
