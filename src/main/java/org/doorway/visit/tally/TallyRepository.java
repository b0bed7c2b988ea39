package org.doorway.visit.tally;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;

@ApplicationScoped
class TallyRepository implements UuidRepository<Tally> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("recordedAt");

    /** One day at one site, newest first, voided ones too. */
    List<Tally> ofDay(int site, LocalDate day, PageRequest page) {
        return page(NEWEST_FIRST, page, "siteId = :site and day = :day", Map.of("site", site, "day", day));
    }
}
