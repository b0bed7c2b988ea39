package org.doorway.disclosure;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides which figures are hidden: the small ones, and as few others as it takes until every secret is proved to be kept.
 * Which others is found as in the literature on cell suppression (a linear program that moves the secret as far as it has
 * to be moveable, and pays for each shown figure that has to move with it: those are hidden).
 *
 * <p>Where no proof is found in time, more is hidden than is needed: first all that has to do with the secret, then all
 * that is not zero. As it is known that zeros are not hidden, even that tells something; where it tells too much together
 * with earlier publications, these figures are left out as a whole, zeros too, which tells nothing.
 */
public final class Suppression {
    /** What looking for the cheapest may take of all the time that there is, in percent. */
    private static final int FOR_THE_CHEAPEST = 50;

    private static final double ROUNDING = 1e-6;

    private final SuppressionProblem draft;
    private final TimeBudget budget;
    private final List<SensitiveCell> lost;
    private final DisclosureAudit audit;
    private final Set<String> hidden;
    private boolean isCoarse;

    private Suppression(SuppressionProblem draft, TimeBudget budget) {
        this.draft = draft;
        this.budget = budget;
        this.lost = draft.before().isEmpty() ? List.of() : lost(draft, budget);
        this.audit = new DisclosureAudit(draft.secrets().stream()
                .filter(secret -> !lost.contains(secret))
                .toList());
        this.hidden = draft.claims().stream()
                .filter(Candidate::isSmall)
                .map(Candidate::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What is hidden.
     *
     * @param isCoarse whether more was hidden than had to be, because it could not be proved in time that less is enough
     * @param isLeftOut whether nothing at all may be published of these figures, not even which of them are zero
     * @param lost what earlier publications have told already: leaving everything out does not help
     */
    public record Outcome(Set<String> hidden, boolean isCoarse, boolean isLeftOut, List<SensitiveCell> lost) {}

    public static Outcome of(SuppressionProblem draft, TimeBudget budget) {
        return new Suppression(draft, budget).run();
    }

    private static List<SensitiveCell> lost(SuppressionProblem draft, TimeBudget budget) {
        return new DisclosureAudit(draft.secrets()).unproved(new Knowledge(draft.cells(), draft.before()), budget);
    }

    private Outcome run() {
        var unproved = audit.unproved(known(), budget);
        var isMoreToHide = true;
        while (!unproved.isEmpty() && isMoreToHide) {
            isMoreToHide = hide(unproved.get(0));
            unproved = audit.unproved(known(), budget);
        }
        return new Outcome(Set.copyOf(hidden), isCoarse, !unproved.isEmpty(), lost);
    }

    private Knowledge known() {
        return draft.published(hidden);
    }

    /** Hides something more; false: there is nothing left. */
    private boolean hide(SensitiveCell secret) {
        var found = budget.isSpent() ? Optional.<Set<String>>empty() : cheapest(secret);
        if (found.isPresent() && hidden.addAll(found.get())) {
            return true;
        }
        isCoarse = true;
        return hidden.addAll(ids(claim -> claim.isShareOf(secret.sum()))) || hidden.addAll(ids(claim -> true));
    }

    private List<String> ids(Predicate<Candidate> which) {
        return draft.claims().stream()
                .filter(claim -> claim.value() > 0 && which.test(claim))
                .map(Candidate::id)
                .toList();
    }

    /** The figures whose hiding lets a secret be as large as it has to be able to be, worth as little as possible. */
    private Optional<Set<String>> cheapest(SensitiveCell secret) {
        var now = new Attacker(known(), budget).range(secret.sum());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        var program = new LinearProgram(Attacker.roof(known()), false);
        program.know(draft.before());
        var smallest = (long) Math.ceil(now.get().smallest() - ROUNDING);
        program.know(Constraint.atLeast(secret.sum(), smallest + secret.width()));
        var moves = new HashMap<String, LinearProgram.Difference>();
        for (var claim : draft.claims()) {
            program.know(claim.value() == 0 ? Constraint.is(claim.sum(), 0) : Constraint.atLeast(claim.sum(), 1));
            if (claim.value() > 0 && !hidden.contains(claim.id())) {
                moves.put(claim.id(), program.about(claim.sum(), claim.value(), claim.worth()));
            }
        }
        return program.smallest(budget.millis(FOR_THE_CHEAPEST))
                .map(found -> moves.entrySet().stream()
                        .filter(move -> move.getValue().isAny())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }
}
