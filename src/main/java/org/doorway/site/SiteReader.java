package org.doorway.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads all sites in a transaction of its own, whenever the directory needs them anew. */
@ApplicationScoped
class SiteReader {
    private final SiteRepository sites;

    SiteReader(SiteRepository sites) {
        this.sites = sites;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<SiteRef> all() {
        return sites.streamAll().map(Site::ref).toList();
    }
}
