package org.doorway.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;
import org.doorway.site.SiteDirectory;

/** Which resources there can be: those that say something, at sites that are known and that the token covers. */
@ApplicationScoped
class InfoResourceCheck implements StoredDataCheck<InfoResourceContent> {
    private final SiteDirectory sites;

    InfoResourceCheck(SiteDirectory sites) {
        this.sites = sites;
    }

    @Override
    public Class<InfoResourceContent> of() {
        return InfoResourceContent.class;
    }

    @Override
    public void check(InfoResourceContent content, List<Fault> faults) {
        var named = content.sitesOrAll();
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i) != null) {
                sites.meant(named.get(i), "/sites/" + i, faults);
            }
        }
        if (content.wordings() != null) {
            content.wordings().forEach((language, wording) -> {
                if (wording != null && wording.saysNothing()) {
                    faults.add(Fault.at("/wordings/" + language, "nothing"));
                }
            });
        }
    }

    @Produces
    StoredDataCheck<AddInfoResource> ofNew() {
        return StoredDataCheck.ofPart(AddInfoResource.class, "/content", AddInfoResource::content, this);
    }
}
