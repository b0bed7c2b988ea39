package org.doorway.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds, for each sensitive cell, the smallest and the largest value that it was proved to be able to have. A proof
 * outlasts anything that is hidden later: whoever knows less can exclude less.
 */
public final class DisclosureAudit {
    private final List<SensitiveCell> sensitiveCells;
    private final long[] smallest;
    private final long[] largest;

    public DisclosureAudit(List<SensitiveCell> sensitiveCells) {
        this.sensitiveCells = List.copyOf(sensitiveCells);
        this.smallest = new long[sensitiveCells.size()];
        this.largest = new long[sensitiveCells.size()];
        java.util.Arrays.fill(smallest, Long.MAX_VALUE);
        java.util.Arrays.fill(largest, Long.MIN_VALUE);
    }

    /** The sensitive cells for which there is no proof that they are kept from somebody who knows this. */
    public List<SensitiveCell> unproved(Knowledge knowledge, TimeBudget budget) {
        var attacker = new Attacker(knowledge, budget);
        var unproved = new ArrayList<SensitiveCell>();
        for (int i = 0; i < sensitiveCells.size(); i++) {
            var sensitive = sensitiveCells.get(i);
            if (!isProved(i) && !budget.isSpent() && !isNone(sensitive, attacker)) {
                attacker.leastOf(sensitive.sum()).ifPresent(this::note);
                attacker.mostOf(sensitive.sum()).ifPresent(this::note);
            }
            if (!isProved(i) && (budget.isSpent() || !isNone(sensitive, attacker))) {
                unproved.add(sensitive);
            }
        }
        return unproved;
    }

    private static boolean isNone(SensitiveCell sensitive, Attacker attacker) {
        return sensitive.isGap()
                && attacker.range(sensitive.sum()).filter(sensitive::isNone).isPresent();
    }

    /** Takes note of a way that things may have been. */
    void note(FeasiblePoint point) {
        for (int i = 0; i < sensitiveCells.size(); i++) {
            var sum = sensitiveCells.get(i).sum();
            if (point.tells(sum)) {
                var value = sum.in(point.numbers());
                smallest[i] = Math.min(smallest[i], value);
                largest[i] = Math.max(largest[i], value);
            }
        }
    }

    private boolean isProved(int cell) {
        return smallest[cell] <= largest[cell] && sensitiveCells.get(cell).isKept(smallest[cell], largest[cell]);
    }
}
