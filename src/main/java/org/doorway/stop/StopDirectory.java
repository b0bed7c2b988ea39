package org.doorway.stop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorway.platform.cache.Snapshot;
import org.doorway.platform.problem.Fault;
import org.doorway.site.SiteRef;
import org.jspecify.annotations.Nullable;

/** The stops by id, from memory: where a visit happened is checked without asking the database. */
@ApplicationScoped
public class StopDirectory {
    /** Fired when a stop was added, changed or retired. */
    record StopsChanged() {}

    private final Snapshot<Map<UUID, StopRef>> index;

    StopDirectory(StopRepository stops) {
        this.index =
                new Snapshot<>(() -> stops.refs().stream().collect(Collectors.toMap(StopRef::id, Function.identity())));
    }

    /**
     * Adds what is wrong with a stop that a request names: one that is not the site's is not known there. One where
     * nobody works any more is a place like any other: what is recorded tells what happened.
     *
     * @param stop null: the request names none
     * @param where pointer to the stop in the request
     */
    public void check(@Nullable UUID stop, SiteRef site, String where, List<Fault> faults) {
        if (stop == null) {
            return;
        }
        var known = find(stop);
        if (known == null || known.siteId() != site.id()) {
            faults.add(Fault.at(where, "unknown_value"));
        }
    }

    /** Whether a stop, in use or not, is one of some sites. */
    public boolean isAt(UUID stop, Collection<Integer> sites) {
        var known = find(stop);
        return known != null && sites.contains(known.siteId());
    }

    private @Nullable StopRef find(UUID stop) {
        var known = index.get().get(stop);
        return known != null ? known : index.getFresher().get(stop);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) StopsChanged event) {
        index.expire();
    }
}
