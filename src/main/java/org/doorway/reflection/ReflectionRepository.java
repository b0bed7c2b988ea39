package org.doorway.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doorway.platform.paging.NewestFirst;
import org.doorway.platform.paging.PageRequest;
import org.doorway.platform.store.UuidRepository;

@ApplicationScoped
class ReflectionRepository implements UuidRepository<Reflection> {
    private static final NewestFirst NEWEST_FIRST = NewestFirst.by("reflectedAt");

    /** The last ones of a person, newest first. */
    List<Reflection> last(UUID participant, int most) {
        return find("participantId = ?1 order by reflectedAt desc, id desc", participant)
                .range(0, most - 1)
                .list();
    }

    /** Those of a person, newest first. */
    List<Reflection> of(UUID participant, PageRequest page) {
        return page(NEWEST_FIRST, page, "participantId = :participant", Map.of("participant", participant));
    }
}
