package org.doorway.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.List;
import org.doorway.platform.json.StoredDataCheck;
import org.doorway.platform.problem.Fault;
import org.doorway.site.SiteDirectory;

/** Which notices there can be: at sites that are known and that the token covers, not over before they begin. */
@ApplicationScoped
class NoticeCheck implements StoredDataCheck<NoticeContent> {
    private final SiteDirectory sites;
    private final Clock clock;

    NoticeCheck(SiteDirectory sites, Clock clock) {
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public Class<NoticeContent> of() {
        return NoticeContent.class;
    }

    @Override
    public void check(NoticeContent content, List<Fault> faults) {
        var named = content.sitesOrAll();
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i) != null) {
                sites.meant(named.get(i), "/sites/" + i, faults);
            }
        }
        var from = content.validFrom() == null ? clock.instant() : content.validFrom();
        if (content.validUntil() != null && content.validUntil().isBefore(from)) {
            faults.add(Fault.at("/validUntil", "ends_before_it_begins"));
        }
    }

    @Produces
    StoredDataCheck<PostNotice> ofNew() {
        return StoredDataCheck.ofPart(PostNotice.class, "/content", PostNotice::content, this);
    }
}
