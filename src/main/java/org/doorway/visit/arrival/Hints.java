package org.doorway.visit.arrival;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other visits of somebody that the desk should think of, by their ids.
 *
 * @param openVisit of today at this site
 * @param possibleRepeatOf shortly before, which this one may be the same as
 */
public record Hints(@Nullable UUID openVisit, @Nullable UUID possibleRepeatOf) {
    public static final Hints NONE = new Hints(null, null);
}
