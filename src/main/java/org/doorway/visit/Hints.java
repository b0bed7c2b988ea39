package org.doorway.visit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other visits of somebody that the desk should think of, by their ids.
 *
 * @param openVisit of today at this site
 * @param possibleRepeatOf shortly before, which this one may be the same as
 */
record Hints(@Nullable UUID openVisit, @Nullable UUID possibleRepeatOf) {
    static final Hints NONE = new Hints(null, null);
}
