package org.doorway.counseling.overview;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorway.platform.language.Spelling;
import org.doorway.platform.problem.Fault;
import org.doorway.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What somebody can take home on paper. */
enum TakeHomePart {
    /** What they want, and the small steps towards it. */
    GOALS,
    /** Their safer plan. */
    PLAN;

    /**
     * The parts that a caller names, with commas between them; all where they name none.
     *
     * @throws Problem {@code invalid-input}
     */
    static Set<TakeHomePart> read(@Nullable String named) {
        var known = Spelling.constants(TakeHomePart.class);
        if (named == null) {
            return Set.copyOf(known.values());
        }
        var names = new HashSet<>(Arrays.asList(named.split(",", -1)));
        if (!known.keySet().containsAll(names)) {
            throw Problem.invalid(Fault.at("?include", "not_one_of", "values", String.join(", ", known.keySet())));
        }
        return names.stream().map(known::get).collect(Collectors.toSet());
    }
}
