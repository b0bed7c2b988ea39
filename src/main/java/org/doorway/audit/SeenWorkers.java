package org.doorway.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/**
 * Those who have read or changed somebody's record before. There is no list of staff here: somebody who is not among
 * them may be new, and nothing that a participant needs may depend on it.
 */
@ApplicationScoped
public class SeenWorkers {
    private final PersonAccessRepository accesses;

    SeenWorkers(PersonAccessRepository accesses) {
        this.accesses = accesses;
    }

    /** Whether one of these subjects is among them. */
    public boolean isAny(Collection<String> subjects) {
        return accesses.isAnyBy(subjects);
    }
}
