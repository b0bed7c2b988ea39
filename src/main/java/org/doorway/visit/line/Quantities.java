package org.doorway.visit.line;

import java.util.List;
import org.doorway.platform.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How many were given and how many were asked for. What a request leaves open is filled in here and nowhere else, and
 * stored, so that all who read it agree: by itself, an item was given once; with a reason why less was given than was
 * asked for, it was not given, and at least one more was asked for than was given.
 */
public record Quantities(int given, @Nullable Integer askedFor) {
    public static Quantities of(@Nullable Integer given, @Nullable Integer askedFor, @Nullable UnmetReason reason) {
        if (reason == null) {
            return new Quantities(given == null ? 1 : given, askedFor);
        }
        var had = given == null ? 0 : given;
        return new Quantities(had, askedFor == null ? had + 1 : askedFor);
    }

    /** Adds what is wrong: a reason where nothing was missing, and more for others than was given. */
    public void check(@Nullable UnmetReason reason, @Nullable Integer forOthers, String where, List<Fault> faults) {
        if (reason != null && askedFor != null && askedFor <= given) {
            faults.add(Fault.at(where + "/unmetReason", "nothing_unmet"));
        }
        var most = Math.max(0, given);
        if (forOthers != null && forOthers > most) {
            faults.add(Fault.at(where + "/forOthers", "too_big", "value", most));
        }
    }
}
