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
public record Draft(int cells, List<Fact> before, List<Claim> claims, List<Secret> secrets) {
    public Draft {
        before = List.copyOf(before);
        claims = List.copyOf(claims);
        secrets = List.copyOf(secrets);
    }

    /** What somebody outside knows once the figures are published, without those that are hidden. */
    public Knowledge published(Set<String> hidden) {
        var facts = new ArrayList<>(before);
        for (var claim : claims) {
            // Nobody hides a zero, and everybody knows that.
            facts.add(hidden.contains(claim.id()) ? Fact.atLeast(claim.sum(), 1) : Fact.is(claim.sum(), claim.value()));
        }
        return new Knowledge(cells, facts);
    }
}
