package org.doorway.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Holds, for each secret, the smallest and the largest value that it was proved to be able to have. A proof outlasts
 * anything that is hidden later: whoever knows less can exclude less.
 */
public final class DisclosureAudit {
    private final List<SensitiveCell> secrets;
    private final long[] smallest;
    private final long[] largest;

    public DisclosureAudit(List<SensitiveCell> secrets) {
        this.secrets = List.copyOf(secrets);
        this.smallest = new long[secrets.size()];
        this.largest = new long[secrets.size()];
        java.util.Arrays.fill(smallest, Long.MAX_VALUE);
        java.util.Arrays.fill(largest, Long.MIN_VALUE);
    }

    /** The secrets for which there is no proof that they are kept from somebody who knows this. */
    public List<SensitiveCell> unproved(Knowledge knowledge, TimeBudget budget) {
        var attacker = new Attacker(knowledge, budget);
        var unproved = new ArrayList<SensitiveCell>();
        for (int i = 0; i < secrets.size(); i++) {
            var secret = secrets.get(i);
            if (!isProved(i) && !budget.isSpent() && !isNone(secret, attacker)) {
                attacker.leastOf(secret.sum()).ifPresent(this::note);
                attacker.mostOf(secret.sum()).ifPresent(this::note);
            }
            if (!isProved(i) && (budget.isSpent() || !isNone(secret, attacker))) {
                unproved.add(secret);
            }
        }
        return unproved;
    }

    private static boolean isNone(SensitiveCell secret, Attacker attacker) {
        return secret.isGap()
                && attacker.range(secret.sum()).filter(secret::isNone).isPresent();
    }

    /** Takes note of a way that things may have been. */
    void note(FeasiblePoint possibility) {
        for (int i = 0; i < secrets.size(); i++) {
            var sum = secrets.get(i).sum();
            if (possibility.tells(sum)) {
                var value = sum.in(possibility.numbers());
                smallest[i] = Math.min(smallest[i], value);
                largest[i] = Math.max(largest[i], value);
            }
        }
    }

    private boolean isProved(int secret) {
        return smallest[secret] <= largest[secret] && secrets.get(secret).isKept(smallest[secret], largest[secret]);
    }
}
