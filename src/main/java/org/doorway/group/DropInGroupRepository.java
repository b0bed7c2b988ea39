package org.doorway.group;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;

@ApplicationScoped
class DropInGroupRepository implements UuidRepository<DropInGroup> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("startedAt");

    /** Those of some sites, newest first, retired ones too. */
    List<DropInGroup> at(Set<Integer> sites, PageRequest page) {
        return page(NEWEST_FIRST, page, "siteId in :sites", Map.of("sites", sites));
    }

    /** Those that meet at a site, oldest first. */
    List<DropInGroup> meetingAt(int site) {
        return list("siteId = ?1 and retiredAt is null order by startedAt, id", site);
    }
}
