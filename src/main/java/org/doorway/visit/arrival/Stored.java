package org.doorway.visit.arrival;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a visit: stored now, with the person recognised; or not, because its id is known already.
 *
 * @param code what came of what was shown; null: nothing was
 */
record Stored(boolean isNew, @Nullable CodeOutcome code, Optional<PeopleStore.PersonRow> person, Hints hints) {
    static Stored nobodys(boolean isNew, @Nullable CodeOutcome code) {
        return new Stored(isNew, code, Optional.empty(), Hints.NONE);
    }
}
