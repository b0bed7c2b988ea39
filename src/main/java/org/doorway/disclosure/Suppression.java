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
 * Decides which figures are hidden: the small ones, and as few others as it takes until every sensitive cell is proved to
 * be kept. Which others is found as in the literature on cell suppression (a linear program that moves the sensitive cell
 * as far as it has to be moveable, and pays for each shown figure that has to move with it: those are hidden).
 *
 * <p>Where no proof is found in time, more is hidden than is needed: first all that has to do with the sensitive cell, then
 * all that is not zero. As it is known that zeros are not hidden, even that tells something; where it tells too much together
 * with earlier publications, these figures are left out as a whole, zeros too, which tells nothing.
 */
public final class Suppression {
    /** What looking for the cheapest may take of all the time that there is, in percent. */
    private static final int FOR_THE_CHEAPEST = 50;

    private static final double ROUNDING = 1e-6;

    private final SuppressionProblem problem;
    private final TimeBudget budget;
    private final List<SensitiveCell> lost;
    private final DisclosureAudit audit;
    private final Set<String> hidden;
    private boolean isCoarse;

    private Suppression(SuppressionProblem problem, TimeBudget budget) {
        this.problem = problem;
        this.budget = budget;
        this.lost = problem.before().isEmpty() ? List.of() : lost(problem, budget);
        this.audit = new DisclosureAudit(problem.sensitiveCells().stream()
                .filter(sensitive -> !lost.contains(sensitive))
                .toList());
        this.hidden = problem.candidates().stream()
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

    public static Outcome of(SuppressionProblem problem, TimeBudget budget) {
        return new Suppression(problem, budget).run();
    }

    private static List<SensitiveCell> lost(SuppressionProblem problem, TimeBudget budget) {
        return new DisclosureAudit(problem.sensitiveCells())
                .unproved(new Knowledge(problem.cells(), problem.before()), budget);
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
        return problem.published(hidden);
    }

    /** Hides something more; false: there is nothing left. */
    private boolean hide(SensitiveCell sensitive) {
        var found = budget.isSpent() ? Optional.<Set<String>>empty() : cheapest(sensitive);
        if (found.isPresent() && hidden.addAll(found.get())) {
            return true;
        }
        isCoarse = true;
        return hidden.addAll(ids(candidate -> candidate.isShareOf(sensitive.sum())))
                || hidden.addAll(ids(candidate -> true));
    }

    private List<String> ids(Predicate<Candidate> which) {
        return problem.candidates().stream()
                .filter(candidate -> candidate.value() > 0 && which.test(candidate))
                .map(Candidate::id)
                .toList();
    }

    /** The figures whose hiding lets a sensitive cell be as large as it has to be able to be, worth as little as can be. */
    private Optional<Set<String>> cheapest(SensitiveCell sensitive) {
        var now = new Attacker(known(), budget).range(sensitive.sum());
        if (now.isEmpty()) {
            return Optional.empty();
        }
        var program = new LinearProgram(Attacker.roof(known()), false);
        program.know(problem.before());
        var smallest = (long) Math.ceil(now.get().smallest() - ROUNDING);
        program.know(Constraint.atLeast(sensitive.sum(), smallest + sensitive.width()));
        var moves = new HashMap<String, LinearProgram.Difference>();
        for (var candidate : problem.candidates()) {
            program.know(
                    candidate.value() == 0
                            ? Constraint.is(candidate.sum(), 0)
                            : Constraint.atLeast(candidate.sum(), 1));
            if (candidate.value() > 0 && !hidden.contains(candidate.id())) {
                moves.put(candidate.id(), program.about(candidate.sum(), candidate.value(), candidate.worth()));
            }
        }
        return program.smallest(budget.millis(FOR_THE_CHEAPEST))
                .map(found -> moves.entrySet().stream()
                        .filter(move -> move.getValue().isAny())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }
}
