package org.doorway.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Figures about to be published, and what is known already.
 *
 * @param cells how many numbers there are behind the figures
 * @param before what somebody outside knows without these figures: from earlier publications, and from what the figures mean
 * @param secrets what nobody may find out
 */
public record SuppressionProblem(
        int cells, List<Constraint> before, List<Candidate> claims, List<SensitiveCell> secrets) {
    public SuppressionProblem {
        before = List.copyOf(before);
        claims = List.copyOf(claims);
        secrets = List.copyOf(secrets);
    }

    /** What somebody outside knows once the figures are published, without those that are hidden. */
    public Knowledge published(Set<String> hidden) {
        var facts = new ArrayList<>(before);
        for (var claim : claims) {
            // Nobody hides a zero, and everybody knows that.
            facts.add(
                    hidden.contains(claim.id())
                            ? Constraint.atLeast(claim.sum(), 1)
                            : Constraint.is(claim.sum(), claim.value()));
        }
        return new Knowledge(cells, facts);
    }
}
