package org.doorway.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Figures about to be published, and what is known already.
 *
 * @param cells how many numbers there are behind the figures
 * @param before what somebody outside knows without these figures: from earlier publications, and from what the figures mean
 * @param sensitiveCells what nobody may find out
 */
public record SuppressionProblem(
        int cells, List<Constraint> before, List<Candidate> candidates, List<SensitiveCell> sensitiveCells) {
    public SuppressionProblem {
        before = List.copyOf(before);
        candidates = List.copyOf(candidates);
        sensitiveCells = List.copyOf(sensitiveCells);
    }

    /** What somebody outside knows once the figures are published, without those that are hidden. */
    public Knowledge published(Set<String> hidden) {
        var constraints = new ArrayList<>(before);
        for (var candidate : candidates) {
            // Nobody hides a zero, and everybody knows that.
            constraints.add(
                    hidden.contains(candidate.id())
                            ? Constraint.atLeast(candidate.sum(), 1)
                            : Constraint.is(candidate.sum(), candidate.value()));
        }
        return new Knowledge(cells, constraints);
    }
}
